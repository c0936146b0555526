import { visibleReleases } from "#lib/domain/releases/policy.ts";
import { type Asking, membersWhere, mostRows, owed } from "./asking.ts";
import type { Obligation } from "./types.ts";

/** Publications that wait for a second moderator: any but the one who asked for it. */
export async function listOwedReleases({ tx, actor, groups }: Asking): Promise<Obligation[]> {
  const rows = await tx.release.findMany({
    where: {
      AND: [visibleReleases(actor), { groupId: { in: [...groups.keys()] }, state: "requested" }],
    },
    select: {
      id: true,
      groupId: true,
      releaseAt: true,
      requestedAt: true,
      requestedById: true,
      report: { select: { title: true } },
      paper: { select: { title: true, slug: true } },
    },
    orderBy: { id: "asc" },
    take: mostRows,
  });
  return rows.flatMap(({ report, paper, ...row }) => {
    const group = groups.get(row.groupId);
    const place = paper ? `papers/${paper.slug}/publish` : "report/publish";
    return membersWhere(group, ["moderator"])
      .filter((personId) => personId !== row.requestedById)
      .map((personId) =>
        owed({
          kind: "confirmRelease",
          personId,
          groupId: row.groupId,
          subjectId: row.id,
          title: (paper ?? report)?.title ?? "",
          path: `/workspace/${group?.slug}/${place}`,
          dueAt: row.releaseAt,
          since: row.requestedAt,
        }),
      );
  });
}
