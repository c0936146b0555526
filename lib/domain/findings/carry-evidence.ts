import type { Tx } from "#lib/infra/db.ts";
import { ancestorsOf } from "./succession.ts";

type Way = { groupId: string; fromId: string; toId: string };

/**
 * Copies what one finding rests on to another. What is there already stays as it is, and nothing comes to rest on itself,
 * by however many steps: such a piece stays with the old one alone.
 */
export async function carryEvidence(tx: Tx, { groupId, fromId, toId }: Way): Promise<void> {
  const [there, rows, links] = [await rowsOf(tx, toId), await rowsOf(tx, fromId), await linksIn(tx, groupId)];
  const known = new Set(there.map(sameness));
  const restsOnIt = ({ otherFindingId: id }: Reference) =>
    id !== null && (id === toId || ancestorsOf([id], links).has(toId));
  const carriedOn = rows.filter((row) => !known.has(sameness(row)) && !restsOnIt(row));
  await tx.evidence.createMany({
    data: carriedOn.map(({ anchor, ...row }) => ({ ...row, ...(anchor ? { anchor } : {}), findingId: toId })),
  });
}

async function rowsOf(tx: Tx, findingId: string) {
  const where = { findingId, removedAt: null };
  return tx.evidence.findMany({ where, select: carried, orderBy: { id: "asc" } });
}

/** Which finding of the group rests on which: `toId` on `fromId`. */
async function linksIn(tx: Tx, groupId: string): Promise<{ fromId: string; toId: string }[]> {
  const rows = await tx.evidence.findMany({
    where: { kind: "finding", removedAt: null, finding: { groupId } },
    select: { findingId: true, otherFindingId: true },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ findingId, otherFindingId }) =>
    otherFindingId === null ? [] : [{ fromId: otherFindingId, toId: findingId }],
  );
}

const carried = {
  kind: true,
  stance: true,
  note: true,
  quote: true,
  anchor: true,
  documentId: true,
  documentVersionId: true,
  contributionId: true,
  sourceId: true,
  sourceTitle: true,
  sourceUrl: true,
  locator: true,
  otherFindingId: true,
  addedById: true,
} as const;

type Carried = Awaited<ReturnType<Tx["evidence"]["findMany"]>>[number];
type Reference = Pick<
  Carried,
  | "kind"
  | "quote"
  | "documentId"
  | "contributionId"
  | "sourceId"
  | "sourceTitle"
  | "sourceUrl"
  | "otherFindingId"
  | "locator"
>;

/** What makes two pieces of evidence the same thing, whatever was noted beside them. */
function sameness(row: Reference): string {
  const { kind, quote, documentId, contributionId, sourceId, sourceTitle, sourceUrl } = row;
  const { otherFindingId, locator } = row;
  return JSON.stringify([
    kind,
    quote,
    documentId,
    contributionId,
    sourceId,
    sourceTitle,
    sourceUrl,
    otherFindingId,
    locator,
  ]);
}
