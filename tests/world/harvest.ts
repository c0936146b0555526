import { expect } from "vitest";
import { GET } from "#app/oai/route.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { aGroup, aReport, published, someone, textOf, unique } from "./world.ts";

/** Every record, as Dublin Core. */
export const list = "verb=ListRecords&metadataPrefix=oai_dc";

/** What the archive answers; that it answers is checked. */
export async function ask(query: string): Promise<string> {
  const response = await GET(new Request(`http://localhost/oai?${query}`));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  return response.text();
}

/** What stands in an answer. */
export const errorIn = (xml: string) => /<error code="(\w+)"/.exec(xml)?.[1];
export const allIn = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, value]) => value ?? "");
export const tokenIn = (xml: string) => /<resumptionToken[^>]*>([^<]+)</.exec(xml)?.[1];

/** A report that is public, and what harvesters call it. */
export async function aPublished() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group);
  const result = await published(moderator, "report", report);
  if (!result.ok) throw new Error(result.refusal.kind);
  const { slug } = result.value;
  const { id } = await db.publication.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return { group, moderator, report, slug, identifier: `oai:localhost:${id}` };
}

/** Gives a release its JATS, as a job would. */
export async function addJats(releaseId: string, words: string): Promise<void> {
  const file = `<?xml version="1.0"?>\n<!DOCTYPE article>\n<article article-type="other">${words}</article>\n`;
  const [key, bytes] = [`releases/${releaseId}/a.jats`, new TextEncoder().encode(file)];
  await fileStore().write(key, bytes, "application/xml");
  await db.releaseFile.create({
    data: { releaseId, format: "jats", key, hash: hashOf(file), sizeBytes: bytes.byteLength },
  });
}

export async function releaseOf(slug: string): Promise<string> {
  const where = { edition: { publication: { slug } } };
  return (await db.release.findFirstOrThrow({ where, select: { id: true } })).id;
}

export async function recordOf(identifier: string): Promise<string> {
  return ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifier}`);
}

export async function withdraw({ slug, moderator }: Awaited<ReturnType<typeof aPublished>>) {
  const edition = await findEdition(slug, null);
  await withdrawEdition(moderator, { editionId: edition?.id ?? "", reason: "A table was wrong." });
}

/** Lets it be as if the record had changed then. */
export async function changedAt(slug: string, at: string): Promise<void> {
  await db.$executeRaw`alter table "Edition" disable trigger user`;
  await db.$executeRaw`update "Edition" set "changedAt" = ${at}::timestamptz
    where "publicationId" = (select id from "Publication" where slug = ${slug})`;
  await db.$executeRaw`alter table "Edition" enable trigger user`;
}

/** An edition that stands in its table before its time. */
export async function aScheduledEdition(group: { id: string }) {
  const [slug] = await manyPublications(group, 1);
  const { id, editions } = await db.publication.findUniqueOrThrow({
    where: { slug: slug ?? "" },
    select: { id: true, editions: { select: { id: true } } },
  });
  await db.$executeRaw`alter table "Edition" disable trigger user`;
  await db.edition.updateMany({ where: { publicationId: id }, data: { state: "scheduled" } });
  await db.$executeRaw`alter table "Edition" enable trigger user`;
  return { id, editionId: editions[0]?.id ?? "" };
}

/** Analyses of a group that are published one after the other. @returns their slugs, which are their titles */
export async function manyPublications(
  group: { id: string; slug?: string },
  count: number,
): Promise<string[]> {
  const slugs = Array.from({ length: count }, () => unique("analysis"));
  for (const slug of slugs) {
    await db.$transaction(async (tx) => {
      const data = { slug, type: "analysis", groupId: group.id } as const;
      const { id } = await tx.publication.create({ data, select: { id: true } });
      const content = { ...analysis, title: slug };
      await writeEdition(tx, {
        publicationId: id,
        content,
        publishedById: null,
        publishedAt: new Date(),
      });
    });
  }
  return slugs;
}

const analysis: Omit<EditionMatter, "title"> = {
  format: 1,
  type: "analysis",
  series: null,
  standfirst: "",
  language: "en",
  group: null,
  authors: [],
  members: [],
  document: textOf("Words."),
  findings: [],
  papers: [],
};
