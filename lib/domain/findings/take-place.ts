import type { SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import { endLastCall } from "./end-last-call.ts";
import type { SuccessionKind } from "./types.ts";

type Place = { groupId: string; fromId: string; toIds: readonly string[]; kind: SuccessionKind };

const facts = { merged: "FindingMerged", split: "FindingSplit", superseded: "FindingSuperseded" } as const;

/**
 * Others take a finding's place: it is superseded, its last call ends, and what it rests on goes along to each of them.
 * Positions, comments and calls stay with it. The finding is locked, and decided on.
 */
export async function takePlace(
  tx: Tx,
  actor: SignedInActor,
  { groupId, fromId, toIds, kind }: Place,
): Promise<void> {
  await endLastCall(tx, fromId);
  await tx.finding.update({ where: { id: fromId }, data: { state: "superseded" }, select: { id: true } });
  await tx.findingSuccession.createMany({
    data: toIds.map((toId) => ({ fromId, toId, kind, madeById: actor.personId })),
  });
  for (const toId of toIds) await carryEvidence(tx, fromId, toId);
  const detail = { into: toIds.join(" ") };
  await recordFact(tx, actor, { kind: facts[kind], groupId, subjectId: fromId, detail });
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

/** Copies what one rests on to the other: what is there already stays as it is, and nothing comes to rest on itself. */
async function carryEvidence(tx: Tx, fromId: string, toId: string): Promise<void> {
  const rowsOf = (findingId: string) =>
    tx.evidence.findMany({ where: { findingId, removedAt: null }, select: carried, orderBy: { id: "asc" } });
  const there = new Set((await rowsOf(toId)).map(sameness));
  const rows = (await rowsOf(fromId)).filter(
    (row) => row.otherFindingId !== toId && !there.has(sameness(row)),
  );
  await tx.evidence.createMany({
    data: rows.map(({ anchor, ...row }) => ({ ...row, ...(anchor ? { anchor } : {}), findingId: toId })),
  });
}

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
