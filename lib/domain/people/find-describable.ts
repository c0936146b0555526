import { type Actor, visitor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { descriptionColumns, personStamp } from "./person-stamp.ts";
import { describablePeople, visiblePeople } from "./policy.ts";
import type { EditablePerson } from "./types.ts";

/** Somebody as whoever may describe them finds them. Null: nobody of this id or slug whom the actor may describe. */
export async function findDescribable(
  actor: Actor,
  who: { id: string } | { slug: string },
): Promise<EditablePerson | null> {
  const person = await db.person.findFirst({
    where: { AND: [who, describablePeople(actor)] },
    select: { id: true, slug: true, portrait: true, ...descriptionColumns },
  });
  if (!person) return null;
  const isPublic =
    (await db.person.count({ where: { AND: [{ id: person.id }, visiblePeople(visitor)] } })) > 0;
  return { ...person, stamp: personStamp(person), isPublic };
}
