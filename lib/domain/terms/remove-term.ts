import { type Actor, rolesIn } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { termRights, visibleTerms } from "./policy.ts";
import type { RemoveTermInput } from "./schema.ts";

export type RemoveTermRefusal = NotVisible | NotAllowed | WrongState;

/** Takes a name from the group's list; texts stay as they are. Refuses: NotVisible, NotAllowed, WrongState (concluded). */
export async function removeTerm(
  actor: Actor,
  { termId }: RemoveTermInput,
): Promise<Result<undefined, RemoveTermRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RemoveTermRefusal>> => {
    await tx.$queryRaw`SELECT "id" FROM "Term" WHERE "id" = ${termId}::uuid FOR UPDATE`;
    const term = await tx.term.findFirst({
      where: { AND: [{ id: termId }, visibleTerms(actor)] },
      select: { groupId: true, group: { select: { concludedAt: true } } },
    });
    if (!term) return notVisible();
    const { groupId, group } = term;
    const state = group.concludedAt ? "concluded" : "open";
    const right = decideRight(termRights, rolesIn(actor, groupId), { state, verb: "change" });
    if (!right.ok) return right;
    await tx.term.delete({ where: { id: termId }, select: { id: true } });
    await recordFact(tx, actor, { kind: "TermRemoved", groupId, subjectId: termId });
    return ok();
  });
}
