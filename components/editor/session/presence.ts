/** Somebody who has the document open, as the server says. `colour` is an index from 0 to 7. */
export type PresentPerson = { personId: string; name: string; colour: number };

/** Everybody but this page, each person once, by name. Answers `before` where nothing changed, so that a moving
 *  cursor redraws nothing. */
export function presentPeople(
  states: ReadonlyMap<number, Record<string, unknown>>,
  ownClient: number,
  before: PresentPerson[] = [],
): PresentPerson[] {
  const people = new Map<string, PresentPerson>();
  for (const [client, state] of states) {
    const person = client === ownClient ? null : readPerson(state.user);
    if (person) people.set(person.personId, person);
  }
  const present = [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name));
  return JSON.stringify(present) === JSON.stringify(before) ? before : present;
}

/** Reads what presence says of a person; null while the server has not said who it is. */
export function readPerson(user: unknown): PresentPerson | null {
  if (typeof user !== "object" || user === null) return null;
  const { personId, name, colour } = user as Record<string, unknown>;
  if (typeof personId !== "string" || typeof name !== "string") return null;
  return { personId, name, colour: typeof colour === "number" ? Math.abs(Math.trunc(colour)) % 8 : 0 };
}
