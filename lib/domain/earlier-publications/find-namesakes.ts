import type { Actor } from "#lib/base/actor.ts";
import { visiblePeople } from "#lib/domain/people/policy.ts";
import { personCard } from "#lib/domain/people/queries.ts";
import type { PersonCard } from "#lib/domain/people/types.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { sameName } from "./rules.ts";

const most = 500;

/** For each name the people whom the actor may find and who are called so, in Latin letters or in their own; for all of them at
 *  once. */
export async function findNamesakes(
  actor: Actor,
  names: readonly string[],
  client: Pick<Tx, "person"> = db,
): Promise<PersonCard[][]> {
  if (names.length === 0) return [];
  const called = { in: [...new Set(names)], mode: "insensitive" as const };
  const people = await client.person.findMany({
    where: { AND: [visiblePeople(actor), { OR: [{ name: called }, { nativeName: called }] }] },
    select: personCard,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
  });
  return names.map((name) =>
    people.filter((person) => sameName(name, person.name) || sameName(name, person.nativeName)),
  );
}
