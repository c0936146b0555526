import type { Actor } from "#lib/base/actor.ts";
import { readVersion } from "#lib/domain/documents/queries.ts";
import { readSettledText } from "#lib/domain/documents/read-settled-text.ts";
import { frozenTextOf } from "#lib/domain/documents/rules.ts";
import { personName } from "#lib/domain/people/queries.ts";
import type { PersonName } from "#lib/domain/people/types.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { visibleVersions } from "./policy.ts";
import type { MomentText, Reading, TextMoment, VersionCard } from "./types.ts";

/** The versions of a text that the actor may read, newest first; at most 500. */
export async function listVersions(actor: Actor, documentId: string): Promise<VersionCard[]> {
  const rows = await db.documentVersion.findMany({
    where: visibleVersions(documentId, await findTextAccess(actor, documentId)),
    select: cardColumns,
    orderBy: { number: "desc" },
    take: 500,
  });
  return toCards(rows);
}

/** A version by its number, or the working text without what is only suggested.
 *  @returns null when there is none or the actor may not read it */
export async function findTextAt(
  actor: Actor,
  documentId: string,
  moment: TextMoment,
): Promise<MomentText | null> {
  const may = await findTextAccess(actor, documentId);
  if (moment === "now") return may?.readVersions ? readNow(documentId) : null;
  return findVersion({ AND: [visibleVersions(documentId, may), { number: moment }] });
}

/** The newest of some versions with its text. `where` has asked what the actor may read.
 *  @returns null when there is none */
export async function findVersion(where: Prisma.DocumentVersionWhereInput): Promise<MomentText | null> {
  const row = await db.documentVersion.findFirst({
    where,
    orderBy: { number: "desc" },
    select: { id: true, ...cardColumns },
  });
  const [version] = row ? await toCards([row]) : [];
  const text = row && (await readVersion(db, row.id));
  return text && version ? { document: text.content, version } : null;
}

/** How far the actor has read a text. `now` is what they read of it at this moment.
 *  @returns null when they never said */
export async function findReading(
  actor: Actor,
  documentId: string,
  now: DocumentJson,
): Promise<Reading | null> {
  if (actor.kind !== "member") return null;
  const row = await db.documentReading.findUnique({
    where: { documentId_personId: { documentId, personId: actor.personId } },
    select: { readAt: true, version: { select: { number: true, hash: true } } },
  });
  if (!row) return null;
  return {
    version: row.version.number,
    readAt: row.readAt,
    changed: row.version.hash !== frozenTextOf(now).hash,
  };
}

async function readNow(documentId: string): Promise<MomentText> {
  return { document: await readSettledText(db, documentId), version: null };
}

const cardColumns = {
  number: true,
  kind: true,
  name: true,
  wordCount: true,
  createdAt: true,
  createdBy: { select: personName },
  contributorIds: true,
  restoredFrom: { select: { number: true } },
} as const;

type CardRow = Omit<VersionCard, "contributors" | "restoredFrom"> & {
  contributorIds: string[];
  restoredFrom: { number: number } | null;
};

/** Names everybody with one question. */
async function toCards(rows: readonly CardRow[]): Promise<VersionCard[]> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ contributorIds }) => contributorIds))] } },
    select: personName,
    orderBy: { name: "asc" },
  });
  return rows.map(
    ({ contributorIds, restoredFrom, number, kind, name, wordCount, createdAt, createdBy }) => ({
      ...{ number, kind, name, wordCount, createdAt, createdBy },
      contributors: people.filter(({ id }: PersonName) => contributorIds.includes(id)),
      restoredFrom: restoredFrom?.number ?? null,
    }),
  );
}
