import { freeSlug } from "#lib/base/slug.ts";
import type { Tx } from "#lib/infra/db.ts";

/**
 * Adds somebody who can be named. The slug comes from the name; a namesake's gets a number.
 * @returns the person's id
 */
export async function createPerson(tx: Tx, input: { name: string }): Promise<string> {
  const slug = await freeSlug(input.name, async (start) => {
    const rows = await tx.person.findMany({ where: { slug: { startsWith: start } }, select: { slug: true } });
    return rows.map((row) => row.slug);
  });
  const row = await tx.person.create({ data: { name: input.name, slug }, select: { id: true } });
  return row.id;
}
