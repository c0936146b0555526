import { db } from "#lib/infra/db.ts";
import { readableEditions } from "./policy.ts";
import type { PublicationType } from "./schema.ts";

/** An edition as a day in the life of a group. */
export type GroupEdition = {
  slug: string;
  number: number;
  title: string;
  type: PublicationType;
  publishedAt: Date;
};

/** Every edition of an announced group's publications that the public can read, the 200 newest, newest first. What was published before
 *  this portal is no part of that life. */
export async function listGroupEditions(groupSlug: string): Promise<GroupEdition[]> {
  const group = { slug: groupSlug, announcedAt: { not: null } };
  const rows = await db.edition.findMany({
    where: { AND: [readableEditions, { publication: { group, earlier: { is: null } } }] },
    select: {
      number: true,
      title: true,
      publishedAt: true,
      publication: { select: { slug: true, type: true } },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map(({ publication, ...row }) => ({ ...row, ...publication }));
}
