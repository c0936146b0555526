import type { Actor } from "#lib/base/actor.ts";
import { type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideTime, type TimeRefusal } from "#lib/domain/discussions/rules.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadEventRefusal, loadEvent } from "./load-event.ts";
import { mayAmend } from "./rules.ts";
import type { AmendEventInput } from "./schema.ts";

export type AmendEventRefusal = LoadEventRefusal | WrongState | TimeRefusal;

/**
 * A moderator says anew what an event is, when and where; its address stays.
 * Refuses: NotVisible, NotAllowed, WrongState (it is over or was cancelled), NoSuchLocalTime, EndsBeforeStart, LastsTooLong.
 */
export async function amendEvent(
  actor: Actor,
  { eventId, hashtag, ...plan }: AmendEventInput,
): Promise<Result<undefined, AmendEventRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AmendEventRefusal>> => {
    const loaded = await loadEvent(tx, actor, eventId);
    if (!loaded.ok) return loaded;
    const { state, group } = loaded.value;
    if (!mayAmend(state)) return wrongState(state);
    const time = decideTime(plan);
    if (!time.ok) return time;
    await tx.event.update({
      where: { id: eventId, state },
      data: { ...plan, ...time.value, hashtag: hashtag || null },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "EventAmended", groupId: group.id, subjectId: eventId });
    return ok();
  });
}
