import type { Actor } from "#lib/base/actor.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { formatSchema, lossesSchema } from "#lib/domain/imports/schema.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { findNamesakes } from "./find-namesakes.ts";
import { visibleEarlier } from "./policy.ts";
import { authorLinesSchema } from "./schema.ts";
import type { EarlierCard, EarlierDescription, EarlierText, EarlierView } from "./types.ts";

/** How many of what was brought in a list shows. */
export const mostListed = 200;

export const descriptionColumns = {
  ...{ type: true, title: true, standfirst: true, seriesName: true, seriesNumber: true, publishedOn: true },
  ...{ language: true, authors: true, corporateAuthor: true, topics: true, newTopics: true },
  ...{ originalUrl: true, doi: true },
} as const satisfies Prisma.EarlierPublicationSelect;

type DescribedRow = Prisma.EarlierPublicationGetPayload<{ select: typeof descriptionColumns }>;

export function readDescription(row: DescribedRow): EarlierDescription {
  const { seriesName, seriesNumber, publishedOn, authors, ...rest } = row;
  return {
    ...rest,
    series: seriesName && seriesNumber ? { name: seriesName, number: seriesNumber } : null,
    publishedOn: utcDay(publishedOn),
    authors: authorLinesSchema.parse(authors),
  };
}

/** What a group's moderators bring in or brought in: first what is being prepared, then the newest; the first 200, and how many
 *  there are in all. Nothing for anybody else. */
export async function listEarlier(
  actor: Actor,
  groupId: string,
): Promise<{ cards: EarlierCard[]; total: number }> {
  const where = { AND: [{ groupId }, visibleEarlier(actor)] };
  const [rows, total] = await Promise.all([
    db.earlierPublication.findMany({
      where,
      select: {
        ...{ id: true, title: true, type: true, publishedOn: true, broughtInAt: true },
        publication: { select: { slug: true } },
      },
      orderBy: [{ broughtInAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
      take: mostListed,
    }),
    db.earlierPublication.count({ where }),
  ]);
  const cards = rows.map(({ publication, publishedOn, ...row }) => ({
    ...row,
    publishedOn: utcDay(publishedOn),
    publication: publication?.slug ?? null,
  }));
  return { cards, total };
}

/** What the last one that was prepared shares with the next, for its form; null where there is none. */
export async function findLastPrepared(
  actor: Actor,
  groupId: string,
): Promise<(Pick<EarlierDescription, "type" | "language"> & { seriesName: string | null }) | null> {
  return db.earlierPublication.findFirst({
    where: { AND: [{ groupId }, visibleEarlier(actor)] },
    select: { type: true, language: true, seriesName: true },
    orderBy: { id: "desc" },
  });
}

/** @returns null when the group has no such earlier publication, or the actor is none of its moderators */
export async function findEarlier(actor: Actor, groupId: string, id: string): Promise<EarlierView | null> {
  const row = await db.earlierPublication.findFirst({
    where: { AND: [{ id, groupId }, visibleEarlier(actor)] },
    select: {
      ...descriptionColumns,
      ...{ id: true, documentId: true, revision: true, broughtInAt: true, preparedById: true },
      publication: { select: { slug: true } },
      group: { select: { secondConfirmation: true } },
    },
  });
  if (!row) return null;
  const { preparedById, publication, group, documentId, revision, broughtInAt, id: _, ...described } = row;
  const description = readDescription(described);
  const [text, last, namesakes] = await Promise.all([
    readEarlierText(db, documentId),
    findLastFile(documentId),
    findNamesakes(
      actor,
      description.authors.map(({ name }) => name),
    ),
  ]);
  return {
    ...description,
    ...{ id, documentId, revision, broughtInAt, text, namesakes },
    publication: publication?.slug ?? null,
    file: last && last.importId !== text?.importId ? last : null,
    needsAnother: group.secondConfirmation && actor.kind === "member" && preparedById === actor.personId,
  };
}

/** The text that was read last from a file; null where none was. The caller has asked who looks. */
export async function readEarlierText(client: Tx, documentId: string): Promise<EarlierText | null> {
  const row = await client.textImport.findFirst({
    where: { documentId, state: "ready" },
    select: { id: true, fileName: true, format: true, content: true, losses: true },
    orderBy: { id: "desc" },
  });
  if (!row || row.content === null) return null;
  return {
    importId: row.id,
    fileName: row.fileName,
    format: formatSchema.parse(row.format),
    content: JSON.parse(row.content) as DocumentJson,
    losses: lossesSchema.parse(row.losses),
  };
}

async function findLastFile(documentId: string): Promise<EarlierView["file"]> {
  const row = await db.textImport.findFirst({
    where: { documentId },
    select: { id: true, fileName: true, state: true },
    orderBy: { id: "desc" },
  });
  return row && { importId: row.id, fileName: row.fileName, state: row.state };
}
