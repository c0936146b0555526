import { type SignedInActor, system } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { EndBreakGlassInput } from "./schema.ts";

/**
 * An administrator ends what they read behind before its hour is over.
 * Refuses: NotVisible (it is not theirs, or it has ended).
 */
export async function endBreakGlass(
  actor: SignedInActor,
  { breakGlassId: id }: EndBreakGlassInput,
): Promise<Result<undefined, NotVisible>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible>> => {
    const now = await readClock(tx);
    const [ended] = await tx.breakGlass.updateManyAndReturn({
      where: { id, personId: actor.personId, endedAt: null, until: { gt: now } },
      data: { endedAt: now },
      select: { groupId: true },
    });
    if (!ended) return notVisible();
    await recordFact(tx, actor, { kind: "BreakGlassEnded", groupId: ended.groupId, subjectId: id });
    return ok();
  });
}

/** Notes of every access whose hour is over that it has ended, once. For the job; nobody reads behind it since. */
export async function noteEndedGlasses(): Promise<void> {
  await transact(async (tx) => {
    const now = await readClock(tx);
    const ended = await tx.breakGlass.updateManyAndReturn({
      where: { endedAt: null, until: { lte: now } },
      data: { endedAt: now },
      select: { id: true, groupId: true },
    });
    for (const { id, groupId } of ended)
      await recordFact(tx, system, { kind: "BreakGlassEnded", groupId, subjectId: id });
    return ok();
  });
}
