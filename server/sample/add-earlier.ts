import { readFile } from "node:fs/promises";
import { earlierContent } from "#lib/domain/earlier-publications/earlier-content.ts";
import type { EarlierDescription } from "#lib/domain/earlier-publications/types.ts";
import { writeEarlierEdition } from "#lib/domain/earlier-publications/write-earlier-edition.ts";
import { readHtml } from "#lib/import/html/read-html.ts";
import type { Tx } from "#lib/infra/db.ts";
import { earlier } from "#prisma/sample/earlier.ts";
import { groups } from "#prisma/sample/groups.ts";
import { people } from "#prisma/sample/people.ts";
import type { SampleEarlier } from "#prisma/sample/types.ts";
import { noteFact } from "./note-fact.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay } from "./sample-text.ts";

/** Adds what was published before the portal, read from pages of the web. */
export async function addEarlier(tx: Tx, ids: SampleIds): Promise<void> {
  for (const sample of earlier) await addOne(tx, ids, sample);
}

async function addOne(tx: Tx, ids: SampleIds, sample: SampleEarlier): Promise<void> {
  const groupId = idOf(ids.groups, sample.group);
  const personId = idOf(ids.people, sample.by);
  const now = onDay(sample.broughtInOn);
  const description = descriptionOf(sample);
  const { publishedOn, series, ...said } = description;
  const document = await tx.document.create({
    data: { groupId, kind: "earlier", closedAt: now },
    select: { id: true },
  });
  const group = groups.find(({ slug }) => slug === sample.group);
  const about = { documentId: document.id, group: { slug: sample.group, name: group?.name ?? "" } };
  const material = { description, text: await textOf(sample), authors: authorsOf(sample), now };
  const content = await earlierContent(tx, about, material);
  const edition = { slug: sample.slug, groupId, content, broughtInById: personId, now };
  const publicationId = await writeEarlierEdition(tx, edition);
  ids.publications.set(sample.slug, publicationId);
  await tx.publication.update({
    where: { id: publicationId },
    data: { topics: { create: sample.topics.map((slug) => ({ topic: { connect: { slug } } })) } },
    select: { id: true },
  });
  await tx.earlierPublication.create({
    data: {
      ...{ ...said, groupId, documentId: document.id, preparedById: personId, publicationId },
      ...{ seriesName: series?.name ?? null, seriesNumber: series?.number ?? null },
      ...{ publishedOn: new Date(publishedOn), createdAt: now, broughtInAt: now },
    },
    select: { id: true },
  });
  await noteFact(tx, { kind: "PublicationBroughtIn", groupId, subjectId: publicationId, at: now, personId });
}

function descriptionOf(sample: SampleEarlier): EarlierDescription {
  const { type, title, standfirst, series, publishedOn, topics, originalUrl } = sample;
  const authors = authorsOf(sample).map(({ name, affiliation }) => ({ name, affiliation }));
  const rest = { language: "en", corporateAuthor: "", newTopics: "", doi: null };
  return { type, title, standfirst, series, publishedOn, topics, originalUrl, authors, ...rest };
}

function authorsOf({ authors }: SampleEarlier) {
  return authors.map(({ person: slug, affiliation }) => {
    const person = people.find((each) => each.slug === slug);
    if (!person) throw new Error(`The sample credits “${slug}”, whom it does not have`);
    const { name, nativeName = null, nativeLanguage = null } = person;
    return { slug, name, nativeName, nativeLanguage, affiliation, position: "", country: "" };
  });
}

async function textOf({ text }: SampleEarlier) {
  const file = await readFile(new URL(`../../prisma/sample/texts/${text}`, import.meta.url));
  const read = readHtml(new Uint8Array(file));
  if (!read.ok) throw new Error(`The sample's ${text} could not be read: ${read.refusal.kind}`);
  const { content, losses } = read.value;
  return { importId: "", fileName: text, format: "html" as const, content, losses };
}
