import { db } from "#lib/infra/db.ts";
import { doiOf } from "./doi-of.ts";

const atOnce = 200;

/**
 * Gives a DOI to editions that have none, once and for good: another prefix does not change it. What is under embargo or withdrawn gets
 * none, nor what was first published elsewhere, where it may have one. For a routine job, in as many processes as there are.
 * @param prefix "10.5555"
 */
export async function decideDois(prefix: string): Promise<void> {
  const editions = await db.edition.findMany({
    where: {
      state: { in: ["public", "superseded"] },
      deposit: { is: null },
      publication: { earlier: { is: null } },
    },
    select: { id: true, number: true, publicationId: true },
    orderBy: { id: "asc" },
    take: atOnce,
  });
  const data = editions.map(({ id, ...edition }) => ({ editionId: id, doi: doiOf(prefix, edition) }));
  await db.deposit.createMany({ data, skipDuplicates: true });
}
