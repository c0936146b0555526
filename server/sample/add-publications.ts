import { system } from "#lib/base/actor.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { findLastVersion } from "#lib/domain/documents/queries.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { printFindings } from "#lib/domain/publications/print-findings.ts";
import { printPictures } from "#lib/domain/publications/print-pictures.ts";
import { printProcess } from "#lib/domain/publications/print-process.ts";
import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import { writeNotice } from "#lib/domain/publications/write-notice.ts";
import type { Tx } from "#lib/infra/db.ts";
import { groups } from "#prisma/sample/groups.ts";
import { people } from "#prisma/sample/people.ts";
import { publications } from "#prisma/sample/publications.ts";
import { topics } from "#prisma/sample/topics.ts";
import type { SamplePublication } from "#prisma/sample/types.ts";
import { asInterview } from "./as-interview.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay, readSampleText } from "./sample-text.ts";

/**
 * Adds what was published. A paper's first edition has its text alone; its second, a week later, adds the findings
 * that rest on it.
 */
export async function addPublications(tx: Tx, ids: SampleIds): Promise<void> {
  await tx.topic.createMany({ data: topics });
  for (const publication of publications) await addPublication(tx, ids, publication);
  for (const publication of publications) await addFindingsEdition(tx, ids, publication);
  for (const publication of publications) await addSampleNotice(tx, ids, publication);
  await tx.publicationRelation.createMany({
    data: publications.flatMap((sample) => relationsOf(ids, sample)),
  });
}

async function addPublication(tx: Tx, ids: SampleIds, sample: SamplePublication): Promise<void> {
  const { slug, type, series, group, paper, topics: about, publishedOn } = sample;
  const { id } = await tx.publication.create({
    data: {
      slug,
      type,
      groupId: idOf(ids.groups, group),
      seriesName: series?.name ?? null,
      seriesNumber: series?.number ?? null,
      paperId: paper ? idOf(ids.papers, paper) : null,
      topics: { create: about.map((topic) => ({ topic: { connect: { slug: topic } } })) },
    },
    select: { id: true },
  });
  ids.publications.set(slug, id);
  const content = contentOf(sample, await textOf(tx, ids, sample), []);
  await writeSampleEdition(tx, ids, sample, content, onDay(publishedOn));
}

function relationsOf(ids: SampleIds, { slug, relations = [] }: SamplePublication) {
  const publicationId = idOf(ids.publications, slug);
  return relations.map(({ kind, to }) => ({ publicationId, kind, otherId: idOf(ids.publications, to) }));
}

async function addFindingsEdition(tx: Tx, ids: SampleIds, sample: SamplePublication): Promise<void> {
  if (!sample.findings) return;
  const { printed } = await printFindings(tx, system, {
    groupId: idOf(ids.groups, sample.group),
    ids: sample.findings.map((number) => idOf(ids.findings, `${sample.group}/${number}`)),
  });
  const content = contentOf(sample, await textOf(tx, ids, sample), printed);
  const publishedAt = onDay(sample.publishedOn, 7);
  const process = await processBefore(tx, ids, sample, utcDay(publishedAt));
  await writeSampleEdition(tx, ids, sample, { ...content, process, change: findingsAdded }, publishedAt);
}

const findingsAdded = {
  kind: "addendum",
  note: "The findings of the group that rest on this paper are printed with it. The text is the same.",
} as const;

/** What is recorded of the making, without what the sample tells of later days. */
async function processBefore(tx: Tx, ids: SampleIds, { group, paper }: SamplePublication, day: string) {
  const text = { groupId: idOf(ids.groups, group), paperId: idOf(ids.papers, paper ?? "") };
  const { discussions, papers, ...process } = await printProcess(tx, text);
  return {
    ...process,
    asOf: day,
    discussions: discussions.filter(({ held }) => held <= day),
    papers: papers.filter(({ publishedOn }) => publishedOn <= day),
  };
}

async function addSampleNotice(tx: Tx, ids: SampleIds, { slug, publishedOn, notice }: SamplePublication) {
  if (!notice) return;
  const { kind, text, days } = notice;
  const edition = await tx.edition.findFirstOrThrow({
    where: { publicationId: idOf(ids.publications, slug) },
    select: { id: true },
    orderBy: { number: "desc" },
  });
  await writeNotice(tx, system, { editionId: edition.id, kind, text, madeAt: onDay(publishedOn, days) });
}

async function writeSampleEdition(
  tx: Tx,
  ids: SampleIds,
  { slug }: SamplePublication,
  content: EditionMatter,
  publishedAt: Date,
) {
  await writeEdition(tx, {
    publicationId: idOf(ids.publications, slug),
    content,
    publishedById: null,
    publishedAt,
  });
}

async function textOf(
  tx: Tx,
  ids: SampleIds,
  { paper, text, slug, type }: SamplePublication,
): Promise<PrintedText> {
  if (text) {
    const document = await readSampleText(text);
    return { document: type === "question_and_answer" ? asInterview(document) : document, pictures: [] };
  }
  const documentId = paper ? idOf(ids.documents, paper) : "";
  const version = paper ? await findLastVersion(tx, documentId) : null;
  if (!version) throw new Error(`The sample's publication ${slug} has no text`);
  return { document: version.content, pictures: await printPictures(tx, documentId, version.content) };
}

type PrintedText = Pick<EditionMatter, "document" | "pictures">;

function contentOf(
  sample: SamplePublication,
  text: PrintedText,
  findings: EditionMatter["findings"],
): EditionMatter {
  const group = groups.find(({ slug }) => slug === sample.group);
  return {
    format: 1,
    type: sample.type,
    series: sample.series ?? null,
    title: sample.title,
    standfirst: sample.standfirst,
    language: sample.language ?? "en",
    group: group ? { slug: group.slug, name: group.name } : null,
    authors: sample.authors.map(printedAuthor),
    members: [],
    ...text,
    findings,
    papers: [],
  };
}

function printedAuthor(author: string): EditionMatter["authors"][number] {
  const person = people.find(({ slug }) => slug === author);
  if (!person) throw new Error(`The sample credits “${author}”, whom it does not have`);
  const { slug, name, nativeName = null, nativeLanguage = null, affiliation, position, country } = person;
  return { slug, name, nativeName, nativeLanguage, affiliation, position, country };
}
