import type { Actor } from "#lib/base/actor.ts";
import { notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import type { SayDoneInput } from "./schema.ts";

/**
 * Says that one has said what one has to say, so that nobody reminds, or that one has more. Comments can be made all the same
 * until the round closes.
 * Refuses: NotVisible, NotAllowed (not asked to review), WrongState (the round is not open).
 */
export async function sayDone(
  actor: Actor,
  { roundId, done }: SayDoneInput,
): Promise<Result<undefined, LoadRoundRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRoundRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "comment" });
    if (!loaded.ok) return loaded;
    const { roles, now, groupId } = loaded.value;
    if (!roles.includes("reviewer") && !roles.includes("outside")) return notAllowed();
    const doneAt = done === "yes" ? now : null;
    const key = { roundId, personId: actor.personId };
    // Whoever is asked with the group is named from here on.
    await tx.reviewer.upsert({
      where: { roundId_personId: key },
      create: { ...key, doneAt },
      update: { doneAt, endedAt: null },
      select: { roundId: true },
    });
    await tellGroup(tx, groupId, roundId);
    return ok();
  });
}
