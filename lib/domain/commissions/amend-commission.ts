import type { SignedInActor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type Asked, commissionStamp } from "./commission-stamp.ts";
import { type CommissionRefusal, type LoadedCommission, loadCommissionFor } from "./load-commission.ts";
import { readDays } from "./read-days.ts";
import { type DaysRefusal, decideFuture, decideOrder } from "./rules.ts";
import type { AmendCommissionInput } from "./schema.ts";
import { tellOfCommission } from "./tell-of-commission.ts";
import { areWritingMembers, bylineOf } from "./writing-members.ts";

export type AmendRefusal =
  | CommissionRefusal
  | DaysRefusal
  | { kind: "CommissionChanged" | "NothingChanged" | "AuthorNotInGroup" };

/**
 * Changes what is asked for while it is not delivered; of a draft the authors as well. Once it was offered, its authors are told
 * of the change, unless only the month the public is told is another.
 * Refuses: NotVisible, NotAllowed, WrongState, CommissionChanged (somebody else changed it since it was read),
 * NothingChanged, DaysOutOfOrder, DayPassed (a new day; one that stood may stay), AuthorNotInGroup.
 */
export async function amendCommission(
  actor: SignedInActor,
  input: AmendCommissionInput,
): Promise<Result<undefined, AmendRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AmendRefusal>> => {
    const loaded = await loadCommissionFor(tx, actor, { commissionId: input.commissionId, verb: "amend" });
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const decided = await decideAmendment(tx, before, input);
    if (!decided.ok) return decided;
    const { asked, authorIds } = decided.value;
    const where = { id: before.id, state: before.state };
    const amended = await tx.commission.updateMany({ where, data: asked });
    if (amended.count === 0) return wrongState(before.state);
    if (authorIds) await replaceAuthors(tx, before.id, authorIds);
    const fact = { kind: "CommissionAmended", groupId: before.groupId, subjectId: before.id };
    await recordFact(tx, actor, fact);
    const isOfAuthors = commissionStamp({ ...asked, expectedMonth: before.expectedMonth }) !== input.seen;
    if (before.state !== "draft" && isOfAuthors)
      await tellOfCommission(
        tx,
        { ...before, ...asked },
        { kind: "commissionAmended", to: "authors", values: { by: actor.name }, except: actor.personId },
      );
    return ok();
  });
}

type Amendment = { asked: Asked; authorIds: string[] | null };

async function decideAmendment(
  tx: Tx,
  before: LoadedCommission,
  input: AmendCommissionInput,
): Promise<Result<Amendment, AmendRefusal>> {
  if (commissionStamp(before) !== input.seen) return refuse({ kind: "CommissionChanged" });
  const { title, brief, perspective } = input;
  const asked = { title, brief, perspective, ...readDays(input) };
  const authorIds = newAuthors(before, input.authorIds);
  if (commissionStamp(asked) === input.seen && !authorIds) return refuse({ kind: "NothingChanged" });
  const order = decideOrder(asked);
  if (!order.ok) return order;
  const future = before.state === "draft" ? order : decideFuture(asked, await readClock(tx), before);
  if (!future.ok) return future;
  if (authorIds && !(await areWritingMembers(tx, before.groupId, authorIds)))
    return refuse({ kind: "AuthorNotInGroup" });
  return ok({ asked, authorIds });
}

/** Of a draft alone; null where they stay as they are. */
function newAuthors({ state, authors }: LoadedCommission, typed: string[] | undefined): string[] | null {
  if (state !== "draft" || !typed) return null;
  const ids = [...new Set(typed)];
  return ids.join() === authors.map(({ personId }) => personId).join() ? null : ids;
}

async function replaceAuthors(tx: Tx, commissionId: string, authorIds: readonly string[]): Promise<void> {
  await tx.commissionAuthor.deleteMany({ where: { commissionId } });
  const data = bylineOf(authorIds).map((author) => ({ ...author, commissionId }));
  await tx.commissionAuthor.createMany({ data });
}
