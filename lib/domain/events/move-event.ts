import type { Actor } from "#lib/base/actor.ts";
import { type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { GroupNotAnnounced } from "#lib/domain/releases/read-publishing-group.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadEventRefusal, loadEvent } from "./load-event.ts";
import type { EventAddress } from "./plan-event.ts";
import { stateAfter } from "./rules.ts";
import type { MoveEventInput } from "./schema.ts";
import type { EventStep } from "./types.ts";

export type MoveEventRefusal = LoadEventRefusal | WrongState | GroupNotAnnounced;

const facts: Record<EventStep, string> = {
  announce: "EventAnnounced",
  postpone: "EventPostponed",
  resume: "EventResumed",
  cancel: "EventCancelled",
  discard: "EventDiscarded",
};

/**
 * A moderator announces an event, postpones it, announces it again, cancels it, or gives up one that was never announced.
 * @returns where it was. Refuses: NotVisible, NotAllowed, WrongState, GroupNotAnnounced (what is announced names its group).
 */
export async function moveEvent(
  actor: Actor,
  { eventId, step }: MoveEventInput,
): Promise<Result<EventAddress & { step: EventStep }, MoveEventRefusal>> {
  return transact(async (tx): Promise<Result<EventAddress & { step: EventStep }, MoveEventRefusal>> => {
    const loaded = await loadEvent(tx, actor, eventId);
    if (!loaded.ok) return loaded;
    const { state, slug, group } = loaded.value;
    const next = stateAfter(state, step);
    if (next === undefined) return wrongState(state);
    if (next === "announced" && !group.announcedAt) return refuse({ kind: "GroupNotAnnounced" });
    if (next === null) await tx.event.delete({ where: { id: eventId, state }, select: { id: true } });
    else
      await tx.event.update({ where: { id: eventId, state }, data: { state: next }, select: { id: true } });
    await recordFact(tx, actor, { kind: facts[step], groupId: group.id, subjectId: eventId });
    return ok({ group: group.slug, slug, step });
  });
}
