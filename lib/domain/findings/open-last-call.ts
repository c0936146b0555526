import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { hasSilenceProcedure } from "#lib/domain/groups/has-silence-procedure.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { LoadedFinding } from "./load-finding.ts";
import { loadFindingFor } from "./load-finding-for.ts";
import { mailReminders, noteReminders } from "./remind-once.ts";
import { type ClosingRefusal, decideClosing } from "./rules.ts";
import type { OpenLastCallInput } from "./schema.ts";
import type { Telling } from "./tell-unanswered.ts";

export type OpenLastCallRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | ClosingRefusal
  | { kind: "NoSilenceProcedure" };

/**
 * Opens the last call on the current version, until an instant; those who have not answered are told by mail.
 * Refuses: NotVisible, NotAllowed, WrongState, ClosingTooSoon, ClosingTooLate, NoSilenceProcedure (the group's charter
 * does not know it).
 */
export async function openLastCall(
  actor: Actor,
  input: OpenLastCallInput,
): Promise<Result<undefined, OpenLastCallRefusal>> {
  return transact(async (tx): Promise<Result<undefined, OpenLastCallRefusal>> => {
    const opened = await openUntold(tx, actor, input);
    if (!opened.ok) return opened;
    await mailReminders(tx, "opened", [opened.value]);
    return ok();
  });
}

/**
 * Opens a last call and leaves it to the caller to mail in the same transaction: several opened together are one mail. Writes
 * nothing where it refuses.
 * @returns whom to tell
 * Refuses: as `openLastCall`.
 */
export async function openUntold(
  tx: Tx,
  actor: Actor,
  input: OpenLastCallInput,
): Promise<Result<Telling, OpenLastCallRefusal>> {
  if (actor.kind !== "member") return notVisible();
  const loaded = await loadFindingFor(tx, actor, { findingId: input.findingId, verb: "openLastCall" });
  if (!loaded.ok) return loaded;
  const finding = loaded.value;
  const now = await readClock(tx);
  const decision = decideClosing(input.closesAt, now);
  if (!decision.ok) return decision;
  if (input.silence && !(await hasSilenceProcedure(tx, finding.groupId)))
    return refuse({ kind: "NoSilenceProcedure" });
  const lastCall = await write(tx, finding, { ...input, openedById: actor.personId, openedAt: now });
  await recordFact(tx, actor, {
    kind: "LastCallOpened",
    groupId: finding.groupId,
    subjectId: finding.id,
    detail: { version: finding.version.number, silence: input.silence },
  });
  return ok(await noteReminders(tx, { finding, lastCall, occasion: "opened", since: now, now }));
}

type NewLastCall = { closesAt: Date; silence: boolean; openedById: string; openedAt: Date };

/** The finding's row is locked: its state is still the one that was decided on. */
async function write(
  tx: Tx,
  finding: LoadedFinding,
  { closesAt, silence, openedById, openedAt }: NewLastCall,
) {
  await tx.finding.update({
    where: { id: finding.id, state: finding.state },
    data: { state: "last_call", lastCallClosesAt: closesAt },
    select: { id: true },
  });
  return tx.lastCall.create({
    data: {
      findingId: finding.id,
      findingVersionId: finding.version.id,
      openedById,
      openedAt,
      closesAt,
      silence,
    },
    select: { id: true, openedAt: true, closesAt: true, silence: true },
  });
}
