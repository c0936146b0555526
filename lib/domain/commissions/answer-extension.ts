import type { SignedInActor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type CommissionRefusal, type LoadedCommission, loadCommissionFor } from "./load-commission.ts";
import { dayColumns, decideGrant, type GrantRefusal } from "./rules.ts";
import type { AnswerExtensionInput } from "./schema.ts";
import { tellOfCommission } from "./tell-of-commission.ts";
import type { Milestone } from "./types.ts";

export type AnswerExtensionRefusal = CommissionRefusal | GrantRefusal;

/**
 * A moderator grants more time, until the day that was wished for or another, or refuses it; the authors are told. The month
 * the public is told keeps its distance from the final text.
 * Refuses: NotVisible, NotAllowed, WrongState (decided or handed in meanwhile), WishTooEarly, WishTooLate, BeyondNext
 * (the next milestone would come first).
 */
export async function answerExtension(
  actor: SignedInActor,
  input: AnswerExtensionInput,
): Promise<Result<undefined, AnswerExtensionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AnswerExtensionRefusal>> => {
    const { commissionId, answer, note } = input;
    const loaded = await loadCommissionFor(tx, actor, { commissionId, verb: "answerExtension" });
    if (!loaded.ok) return loaded;
    const request = await tx.commissionExtension.findFirst({
      where: { id: input.extensionId, commissionId, decidedAt: null },
      select: { id: true, milestone: true, wantedOn: true },
    });
    if (!request) return wrongState(loaded.value.state);
    const { milestone } = request;
    const wantedOn = input.grantedOn ? new Date(input.grantedOn) : request.wantedOn;
    const now = await readClock(tx);
    if (answer === "granted") {
      const moved = await moveDay(tx, loaded.value, { milestone, wantedOn, now });
      if (!moved.ok) return moved;
    }
    const grantedOn = answer === "granted" ? wantedOn : null;
    await tx.commissionExtension.update({
      where: { id: request.id },
      data: { decidedById: actor.personId, decidedAt: now, grantedOn, note },
      select: { id: true },
    });
    await tell(tx, actor, { commission: loaded.value, milestone, grantedOn, note });
    return ok();
  });
}

async function moveDay(
  tx: Tx,
  commission: LoadedCommission,
  { now, ...grant }: { milestone: Milestone; wantedOn: Date; now: Date },
): Promise<Result<undefined, AnswerExtensionRefusal>> {
  const change = decideGrant(commission, grant, now);
  if (!change.ok) return change;
  const where = { id: commission.id, state: "accepted" } as const;
  const moved = await tx.commission.updateMany({ where, data: change.value });
  return moved.count === 0 ? wrongState(commission.state) : ok();
}

type Decided = { commission: LoadedCommission; milestone: Milestone; grantedOn: Date | null; note: string };

async function tell(tx: Tx, actor: SignedInActor, { commission, milestone, grantedOn, note }: Decided) {
  const { groupId, id } = commission;
  const kind = grantedOn ? "CommissionExtensionGranted" : "CommissionExtensionRefused";
  await recordFact(tx, actor, { kind, groupId, subjectId: id, detail: { milestone } });
  const due = grantedOn ?? commission[dayColumns[milestone]] ?? "";
  const changed = grantedOn ? { [dayColumns[milestone]]: grantedOn } : {};
  await tellOfCommission(
    tx,
    { ...commission, ...changed },
    {
      kind: "extensionAnswered",
      to: "authors",
      values: {
        answer: grantedOn ? "granted" : "refused",
        milestone,
        due,
        note,
        hasNote: note ? "yes" : "no",
      },
      except: actor.personId,
    },
  );
}
