import { type Actor, rolesIn } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { termRights } from "./policy.ts";
import { listTerms } from "./queries.ts";
import { decideTerm, type TermRefusal } from "./rules.ts";
import type { SaveTermInput } from "./schema.ts";

export type SaveTermRefusal = NotVisible | NotAllowed | WrongState | TermRefusal;

/**
 * Chooses a name for the group's texts, or changes one that was chosen.
 * Refuses: NotVisible (also: it was taken away), NotAllowed, WrongState (concluded), TooManyTerms, TermExists, TermClash.
 */
export async function saveTerm(
  actor: Actor,
  { groupId, termId, ...chosen }: SaveTermInput,
): Promise<Result<undefined, SaveTermRefusal>> {
  return transact(async (tx): Promise<Result<undefined, SaveTermRefusal>> => {
    await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for no key update`;
    const group = await tx.workingGroup.findUnique({
      where: { id: groupId },
      select: { concludedAt: true },
    });
    const roles = rolesIn(actor, groupId);
    if (!group || actor.kind !== "member" || !roles.some((role) => termRights[role].read))
      return notVisible();
    const state = group.concludedAt ? "concluded" : "open";
    const right = decideRight(termRights, roles, { state, verb: "change" });
    if (!right.ok) return right;
    const present = await listTerms(actor, groupId, tx);
    if (termId && !present.some(({ id }) => id === termId)) return notVisible();
    const decided = decideTerm({ id: termId ?? null, ...chosen }, present);
    if (!decided.ok) return decided;
    const { id } = termId
      ? await tx.term.update({ where: { id: termId }, data: chosen, select: { id: true } })
      : await tx.term.create({
          data: { groupId, createdById: actor.personId, ...chosen },
          select: { id: true },
        });
    await recordFact(tx, actor, { kind: "TermChosen", groupId, subjectId: id });
    return ok();
  });
}
