import type { Actor } from "#lib/base/actor.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { db } from "#lib/infra/db.ts";
import { referencesIn } from "./rules.ts";

/** What the text of a report embeds, by id, each once. */
export type ReportEmbeds = { title: string; findings: string[]; papers: string[] };

/** What the group's newest report embeds as it reads now; null when there is none the actor may read. The ids say nothing of
 *  whether the actor may read what they name. */
export async function listReportEmbeds(actor: Actor, groupId: string): Promise<ReportEmbeds | null> {
  const report = await db.report.findFirst({
    where: { AND: [{ groupId }, visibleReports(actor)] },
    select: { title: true, documentId: true },
    orderBy: { id: "desc" },
  });
  if (!report) return null;
  return { title: report.title, ...referencesIn(await readWorkingText(db, report.documentId)) };
}
