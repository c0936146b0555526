import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { currentEditions } from "#lib/domain/publications/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type LoadEventRefusal, loadEvent } from "./load-event.ts";
import { hasMaterials } from "./rules.ts";
import type { PublishMaterialsInput } from "./schema.ts";
import type { EventState } from "./types.ts";

export type PublishMaterialsRefusal = LoadEventRefusal | { kind: "EventNotHeld" };

/**
 * A moderator says where an event can be watched, and which publications belong to it. What is left out is taken
 * away; a publication of which the public reads nothing is left out too, and one of another group stays as it is.
 * Refuses: NotVisible, NotAllowed, EventNotHeld (it has not begun, or was postponed or cancelled).
 */
export async function publishMaterials(
  actor: Actor,
  { eventId, recordingUrl, publicationIds }: PublishMaterialsInput,
): Promise<Result<undefined, PublishMaterialsRefusal>> {
  return transact(async (tx): Promise<Result<undefined, PublishMaterialsRefusal>> => {
    const loaded = await loadEvent(tx, actor, eventId);
    if (!loaded.ok) return loaded;
    const event = loaded.value;
    if (!hasMaterials(event, await readClock(tx))) return refuse({ kind: "EventNotHeld" });
    const left = await replacePublications(tx, { eventId, groupId: event.group.id, publicationIds });
    const state: EventState = recordingUrl || left > 0 ? "materials_published" : "held";
    await tx.event.update({
      where: { id: eventId },
      data: { recordingUrl: recordingUrl ?? null, state },
      select: { id: true },
    });
    const fact = { kind: "EventMaterialsPublished", groupId: event.group.id, subjectId: eventId };
    await recordFact(tx, actor, fact);
    return ok();
  });
}

/** @returns how many belong to the event now */
async function replacePublications(
  tx: Tx,
  { eventId, groupId, publicationIds }: { eventId: string; groupId: string; publicationIds: string[] },
): Promise<number> {
  const shown = await tx.publication.findMany({
    where: { id: { in: publicationIds }, groupId, editions: { some: currentEditions } },
    select: { id: true },
  });
  await tx.eventPublication.deleteMany({ where: { eventId, publication: { groupId } } });
  await tx.eventPublication.createMany({ data: shown.map(({ id }) => ({ eventId, publicationId: id })) });
  return tx.eventPublication.count({ where: { eventId } });
}
