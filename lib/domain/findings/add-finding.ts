import type { SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { FindingState, FindingText } from "./types.ts";

export type NewFinding = FindingText & {
  groupId: string;
  theme: string;
  state: Extract<FindingState, "draft" | "circulated">;
  /** The conversation it came out of; null where there was none. */
  originThreadId: string | null;
};

/** Adds a finding with its first version under the group's next number, and records it. */
export async function addFinding(
  tx: Tx,
  actor: SignedInActor,
  { groupId, theme, state, originThreadId, statement, reasons }: NewFinding,
): Promise<{ id: string; number: number }> {
  const number = await nextNumber(tx, groupId);
  const text = { number: 1, substance: 1, statement, reasons, createdById: actor.personId };
  const { id } = await tx.finding.create({
    data: {
      groupId,
      number,
      theme,
      state,
      originThreadId,
      proposedById: actor.personId,
      versions: { create: text },
    },
    select: { id: true },
  });
  await recordFact(tx, actor, { kind: "FindingProposed", groupId, subjectId: id, detail: { number } });
  return { id, number };
}

async function nextNumber(tx: Tx, groupId: string): Promise<number> {
  await lockNumbers(tx, groupId);
  const last = await tx.finding.aggregate({ where: { groupId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

/**
 * Lets one transaction at a time give a group's findings numbers and successors. Taken before any finding is locked. Not
 * `for update`: every recorded fact of the group would wait for it, also those of who holds a finding this one waits for.
 */
export async function lockNumbers(tx: Tx, groupId: string): Promise<void> {
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for no key update`;
}
