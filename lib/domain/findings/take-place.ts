import type { SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import { carryEvidence } from "./carry-evidence.ts";
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
  for (const toId of toIds) await carryEvidence(tx, { groupId, fromId, toId });
  const detail = { into: toIds.join(" ") };
  await recordFact(tx, actor, { kind: facts[kind], groupId, subjectId: fromId, detail });
}
