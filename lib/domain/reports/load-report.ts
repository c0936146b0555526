import { type Actor, type MemberRole, rolesIn } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import { visibleReports } from "./policy.ts";
import type { ReportState } from "./types.ts";

/** What a verb needs to know of a report before it decides. */
export type LoadedReport = {
  id: string;
  groupId: string;
  documentId: string;
  slug: string;
  title: string;
  standfirst: string;
  state: ReportState;
  roles: MemberRole[];
};

/** Locks the report until the transaction ends; null when there is none or the actor may not read it. */
export async function loadReport(tx: Tx, actor: Actor, reportId: string): Promise<LoadedReport | null> {
  await tx.$queryRaw`select id from "Report" where id = ${reportId}::uuid for update`;
  const row = await tx.report.findFirst({
    where: { AND: [{ id: reportId }, visibleReports(actor)] },
    select: {
      id: true,
      groupId: true,
      documentId: true,
      slug: true,
      title: true,
      standfirst: true,
      state: true,
    },
  });
  return row && { ...row, roles: rolesIn(actor, row.groupId) };
}
