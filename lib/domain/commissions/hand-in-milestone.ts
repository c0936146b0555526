import type { SignedInActor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { keepNamedVersion } from "#lib/domain/documents/keep-named-version.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { endRequests } from "./end-requests.ts";
import { type CommissionRefusal, loadCommissionFor } from "./load-commission.ts";
import { decideOwed } from "./rules.ts";
import type { HandInInput } from "./schema.ts";

const names = { outline: "Outline", draft: "Draft" };
const facts = { outline: "CommissionOutlineHandedIn", draft: "CommissionDraftHandedIn" };

/**
 * An author says that the outline or the draft is there. Where the paper was begun, its text is kept as a version of that name.
 * Whoever hands in the draft owes no outline any more.
 * @returns the version's number; null where there is no paper yet
 * Refuses: NotVisible, NotAllowed, WrongState (handed in already, not wanted, or the commission has moved on).
 */
export async function handInMilestone(
  actor: SignedInActor,
  { commissionId, milestone }: HandInInput,
): Promise<Result<{ version: number | null }, CommissionRefusal>> {
  return transact(async (tx): Promise<Result<{ version: number | null }, CommissionRefusal>> => {
    const loaded = await loadCommissionFor(tx, actor, { commissionId, verb: "handIn" });
    if (!loaded.ok) return loaded;
    const { groupId, paper, outlineAt } = loaded.value;
    const owed = decideOwed(loaded.value, milestone);
    if (!owed.ok) return owed;
    const at = await readClock(tx);
    const reached = milestone === "outline" ? { outlineAt: at } : { draftAt: at, outlineAt: outlineAt ?? at };
    const where = { id: commissionId, state: "accepted" } as const;
    const marked = await tx.commission.updateMany({ where, data: reached });
    if (marked.count === 0) return wrongState("accepted");
    await endRequests(tx, commissionId, {
      of: milestone === "draft" ? ["outline", "draft"] : ["outline"],
      at,
    });
    const version = paper
      ? await keepNamedVersion(tx, {
          documentId: paper.documentId,
          name: names[milestone],
          createdById: actor.personId,
        })
      : null;
    await recordFact(tx, actor, { kind: facts[milestone], groupId, subjectId: commissionId });
    return ok({ version });
  });
}
