import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { createPerson } from "#lib/domain/people/create-person.ts";
import { visiblePeople } from "#lib/domain/people/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type LoadEventRefusal, loadEvent } from "./load-event.ts";
import { mostAppearances } from "./rules.ts";
import type { ChangeProgrammeInput } from "./schema.ts";

export type ChangeProgrammeRefusal =
  | LoadEventRefusal
  | WrongState
  | { kind: "NobodyNamed" | "TwoNamed" }
  | { kind: "ProgrammeFull"; most: number };

/**
 * Adds somebody to an event's programme, says their part anew, moves it or takes it away. Somebody who is not here yet becomes a
 * person of whom only the name is known; their office is said with the part.
 * Refuses: NotVisible (also: no such part, or a person the moderator may not find), NotAllowed, WrongState (it was cancelled),
 * NobodyNamed, TwoNamed (somebody was chosen, and another typed), ProgrammeFull.
 */
export async function changeProgramme(
  actor: Actor,
  input: ChangeProgrammeInput,
): Promise<Result<undefined, ChangeProgrammeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ChangeProgrammeRefusal>> => {
    const loaded = await loadEvent(tx, actor, input.eventId);
    if (!loaded.ok) return loaded;
    const { state, group } = loaded.value;
    if (state === "cancelled") return wrongState(state);
    const parts = await tx.appearance.findMany({
      where: { eventId: input.eventId },
      select: { id: true, rank: true },
      orderBy: { rank: "asc" },
    });
    const changed =
      input.change === "add" ? await add(tx, actor, { parts, input }) : await change(tx, parts, input);
    if (!changed.ok) return changed;
    const subject = { groupId: group.id, subjectId: input.eventId };
    await recordFact(tx, actor, { kind: "EventProgrammeChanged", ...subject });
    return ok();
  });
}

type Part = { id: string; rank: number };

async function add(
  tx: Tx,
  actor: Actor,
  { parts, input }: { parts: readonly Part[]; input: ChangeProgrammeInput },
): Promise<Result<undefined, ChangeProgrammeRefusal>> {
  if (parts.length >= mostAppearances) return refuse({ kind: "ProgrammeFull", most: mostAppearances });
  const person = await personNamed(tx, actor, input);
  if (!person.ok) return person;
  const { eventId, role, billing } = input;
  const rank = (parts.at(-1)?.rank ?? 0) + 1;
  await tx.appearance.create({
    data: { eventId, personId: person.value, role, billing, rank },
    select: { id: true },
  });
  return ok();
}

async function personNamed(
  tx: Tx,
  actor: Actor,
  { personId, name }: ChangeProgrammeInput,
): Promise<Result<string, NotVisible | { kind: "NobodyNamed" | "TwoNamed" }>> {
  if (personId && name) return refuse({ kind: "TwoNamed" });
  if (!personId) return name === "" ? refuse({ kind: "NobodyNamed" }) : ok(await createPerson(tx, { name }));
  const where = { AND: [{ id: personId }, visiblePeople(actor)] };
  const person = await tx.person.findFirst({ where, select: { id: true } });
  return person ? ok(person.id) : notVisible();
}

/** Saying a part anew goes with moving it: nothing that was typed is lost. */
async function change(
  tx: Tx,
  parts: readonly Part[],
  { appearanceId, change: how, role, billing }: ChangeProgrammeInput,
): Promise<Result<undefined, NotVisible>> {
  const index = parts.findIndex(({ id }) => id === appearanceId);
  const part = parts[index];
  if (!part) return notVisible();
  if (how === "remove") {
    await tx.appearance.delete({ where: { id: part.id }, select: { id: true } });
    return ok();
  }
  await tx.appearance.update({ where: { id: part.id }, data: { role, billing }, select: { id: true } });
  const neighbour = how === "up" ? parts[index - 1] : how === "down" ? parts[index + 1] : undefined;
  if (neighbour) await swap(tx, [part, neighbour], (parts.at(-1)?.rank ?? 0) + 1);
  return ok();
}

/** Two may never have the same rank, not even for a moment: one steps aside first, behind all others. */
async function swap(tx: Tx, [one, other]: [Part, Part], aside: number): Promise<void> {
  const steps = [
    { id: one.id, rank: aside },
    { id: other.id, rank: one.rank },
    { id: one.id, rank: other.rank },
  ];
  for (const { id, rank } of steps)
    await tx.appearance.update({ where: { id }, data: { rank }, select: { id: true } });
}
