import { type Actor, type MemberRole, rolesIn } from "#lib/base/actor.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { visibleReports } from "./policy.ts";
import { reportColumns } from "./queries.ts";
import type { ReportState } from "./types.ts";

/** What a verb needs to know of a report before it decides. `roles`: none once the group is concluded. */
export type LoadedReport = {
  id: string;
  groupId: string;
  documentId: string;
  slug: string;
  title: string;
  standfirst: string;
  language: string;
  state: ReportState;
  roles: MemberRole[];
};

/** Locks the report until the transaction ends; its group is not concluded, and the actor does not leave it, before. Null when
 *  there is none, or the actor may not read it or has left since they asked. */
export async function loadReport(tx: Tx, actor: Actor, reportId: string): Promise<LoadedReport | null> {
  await tx.$queryRaw`
    select "WorkingGroup".id from "WorkingGroup"
    join "Report" on "Report"."groupId" = "WorkingGroup".id and "Report".id = ${reportId}::uuid
    for key share of "WorkingGroup"`;
  await tx.$queryRaw`select id from "Report" where id = ${reportId}::uuid for update`;
  const row = await tx.report.findFirst({
    where: { AND: [{ id: reportId }, visibleReports(actor)] },
    select: reportColumns,
  });
  if (!row || !(await isMemberStill(tx, actor, row.groupId))) return null;
  const { group, ...report } = row;
  return { ...report, roles: workingRoles(rolesIn(actor, row.groupId), group) };
}
