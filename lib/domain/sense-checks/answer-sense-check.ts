import type { Actor } from "#lib/base/actor.ts";
import { rolesIn } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { allows, everAllows } from "#lib/base/rights.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { senseCheckRights, visibleSenseChecks } from "./policy.ts";
import { stateAt } from "./rules.ts";
import type { AnswerSenseCheckInput } from "./schema.ts";

export type AnswerSenseCheckRefusal =
  | NotVisible
  | NotAllowed
  | { kind: "SenseCheckOver" }
  | { kind: "AnsweredAlready" };

/**
 * Counts one answer, once, before the closing instant of the database's clock. What is left of it is one more on the
 * option's count, and that this person has answered: no row, time, fact, mail or live message ties the two together.
 * Refuses: NotVisible (also an option of another question), NotAllowed (observers), SenseCheckOver (also in a
 * concluded group), AnsweredAlready.
 */
export async function answerSenseCheck(
  actor: Actor,
  input: AnswerSenseCheckInput,
): Promise<Result<undefined, AnswerSenseCheckRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AnswerSenseCheckRefusal>> => {
    const check = await lockSenseCheck(tx, actor, input);
    if (!check || actor.kind !== "member") return notVisible();
    if (!(await isMemberStill(tx, actor, check.groupId))) return notVisible();
    const roles = rolesIn(actor, check.groupId);
    if (!everAllows(senseCheckRights, roles, "answer")) return notAllowed();
    const state = check.group.concludedAt ? "closed" : stateAt(check.closesAt, await readClock(tx));
    if (!allows(senseCheckRights, roles, state, "answer")) return refuse({ kind: "SenseCheckOver" });
    if (check.options.length === 0) return notVisible();
    const ballot = { senseCheckId: check.id, personId: actor.personId };
    const { count } = await tx.senseCheckBallot.createMany({ data: ballot, skipDuplicates: true });
    if (count === 0) return refuse({ kind: "AnsweredAlready" });
    await countAnswer(tx, input);
    return ok();
  });
}

/** Locks it until the transaction ends: answers come one after another, and results wait for the last of them. */
async function lockSenseCheck(tx: Tx, actor: Actor, { senseCheckId, optionId }: AnswerSenseCheckInput) {
  await tx.$queryRaw`select id from "SenseCheck" where id = ${senseCheckId}::uuid for update`;
  return tx.senseCheck.findFirst({
    where: { AND: [{ id: senseCheckId }, visibleSenseChecks(actor)] },
    select: {
      id: true,
      groupId: true,
      closesAt: true,
      group: { select: { concludedAt: true } },
      options: { where: { id: optionId }, select: { id: true } },
    },
  });
}

/** Writes every option's row, whichever was chosen: which row was written last would tell what the last one chose. */
async function countAnswer(tx: Tx, { senseCheckId, optionId }: AnswerSenseCheckInput): Promise<void> {
  await tx.$executeRaw`
    update "SenseCheckOption" set count = count + (id = ${optionId}::uuid)::int
    where "senseCheckId" = ${senseCheckId}::uuid`;
}
