import type { Actor } from "#lib/base/actor.ts";
import { unread } from "#lib/domain/commissions/queries.ts";
import { db } from "#lib/infra/db.ts";
import { visibleReports } from "./policy.ts";

/** What the public is to be told of a report that it cannot read yet. */
export type ReportAnnouncement = {
  id: string;
  title: string;
  expectedMonth: Date | null;
  hiddenFromPublic: boolean;
};

/** @returns null when the group has no such report, or none the actor may read */
export function findAnnouncement(actor: Actor, groupId: string): Promise<ReportAnnouncement | null> {
  return db.report.findFirst({
    where: { AND: [{ groupId }, visibleReports(actor), unread] },
    select: { id: true, title: true, expectedMonth: true, hiddenFromPublic: true },
    orderBy: { id: "desc" },
  });
}
