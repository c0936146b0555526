import { visibleReleases } from "#lib/domain/releases/policy.ts";
import { db } from "#lib/infra/db.ts";
import { type AskingDates, dateEntry, dateGroup, mostDates } from "./asking-dates.ts";
import type { DateEntry } from "./types.ts";

/** When something is published is the moderators' to know until it is. */
export async function listReleaseDates({ actor, groupId, from, until }: AskingDates): Promise<DateEntry[]> {
  const rows = await db.release.findMany({
    where: {
      AND: [
        visibleReleases(actor),
        { groupId, state: { in: ["requested", "scheduled"] }, releaseAt: { gte: from, lt: until } },
      ],
    },
    select: {
      id: true,
      releaseAt: true,
      paper: { select: { slug: true, title: true } },
      report: { select: { title: true } },
      group: dateGroup,
    },
    take: mostDates,
  });
  return rows.map(({ id, releaseAt, paper, report, group: of }) =>
    dateEntry({
      kind: "embargo",
      id,
      group: of,
      title: (paper ?? report)?.title ?? "",
      path: `/workspace/${of.slug}/${paper ? `papers/${paper.slug}` : "report"}/publish`,
      at: releaseAt,
    }),
  );
}
