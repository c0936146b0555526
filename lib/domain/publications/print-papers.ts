import { personName } from "#lib/domain/people/queries.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { PrintedPaper } from "./edition-content.ts";
import { currentEditions } from "./policy.ts";

/**
 * Papers as a report presents them, in the order of `ids`.
 * @returns those of the group that the public can read, and the ids of those it cannot
 */
export async function printPapers(
  tx: Tx,
  groupId: string,
  ids: readonly string[],
): Promise<{ printed: PrintedPaper[]; unpublished: string[] }> {
  const rows = await tx.paper.findMany({
    where: { groupId, id: { in: [...ids] } },
    select: {
      id: true,
      authors: { select: { person: { select: personName } }, orderBy: { rank: "asc" } },
      publication: {
        select: {
          slug: true,
          editions: { where: currentEditions, select: { title: true, standfirst: true }, take: 1 },
        },
      },
    },
  });
  const printed = rows.flatMap(({ id, authors, publication }): PrintedPaper[] => {
    const edition = publication?.editions[0];
    if (!publication || !edition) return [];
    return [
      { id, ...edition, authors: authors.map(({ person }) => person.name), publication: publication.slug },
    ];
  });
  const byId = new Map(printed.map((paper) => [paper.id, paper]));
  return { printed: ids.flatMap((id) => byId.get(id) ?? []), unpublished: ids.filter((id) => !byId.has(id)) };
}
