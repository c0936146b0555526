import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { addReviewers, type ReviewerRefusal } from "./add-reviewers.ts";
import { listAsked } from "./list-asked.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { mailAsked } from "./mail-asked.ts";
import { recordReviewFact } from "./record-review-fact.ts";
import type { AskReviewersInput } from "./schema.ts";

/**
 * Asks members of the group by name, observers too; if the round is open they are told by mail.
 * Refuses: NotVisible, NotAllowed, WrongState, ReviewerNotInGroup.
 */
export async function askReviewers(
  actor: Actor,
  { roundId, personIds }: AskReviewersInput,
): Promise<Result<undefined, LoadRoundRefusal | ReviewerRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRoundRefusal | ReviewerRefusal>> => {
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "askReviewers" });
    if (!loaded.ok) return loaded;
    const round = loaded.value;
    const added = await addReviewers(tx, round, personIds);
    if (!added.ok || added.value.length === 0) return added.ok ? ok() : added;
    await recordReviewFact(tx, actor, {
      kind: "ReviewAsked",
      round,
      detail: { people: added.value.join(" ") },
    });
    const { closesAt } = round;
    if (round.state !== "open" || !closesAt) return ok();
    const asked = await listAsked(tx, round);
    const fresh = asked.filter(({ personId }) => added.value.includes(personId));
    await mailAsked(tx, "reviewOpened", { round: { ...round, closesAt }, asked: fresh });
    return ok();
  });
}
