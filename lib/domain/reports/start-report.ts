import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { freeSlug } from "#lib/base/slug.ts";
import { createDocument } from "#lib/domain/documents/create-document.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import type { StartReportInput } from "./schema.ts";

export type StartReportRefusal = NotVisible | NotAllowed | { kind: "ReportExists" };

/** Begins the group's report with an empty text. Refuses: NotVisible, NotAllowed, ReportExists. */
export async function startReport(
  actor: Actor,
  input: StartReportInput,
): Promise<Result<undefined, StartReportRefusal>> {
  return transact(async (tx): Promise<Result<undefined, StartReportRefusal>> => {
    await tx.$queryRaw`select id from "WorkingGroup" where id = ${input.groupId}::uuid for update`;
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: input.groupId }, visibleGroups(actor)] },
      select: {
        id: true,
        concludedAt: true,
        reports: { where: { state: { not: "published" } }, select: { id: true }, take: 1 },
      },
    });
    if (!group) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    if (group.reports.length > 0) return refuse({ kind: "ReportExists" });
    const documentId = await createDocument(tx, { groupId: group.id, kind: "report" });
    const slug = await freeReportSlug(tx, group.id, input.title);
    const { id } = await tx.report.create({
      data: { groupId: group.id, documentId, slug, title: input.title, state: "drafting" },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "ReportStarted", groupId: group.id, subjectId: id });
    return ok();
  });
}

function freeReportSlug(tx: Tx, groupId: string, title: string): Promise<string> {
  return freeSlug(title, async (start) => {
    const rows = await tx.report.findMany({
      where: { groupId, slug: { startsWith: start } },
      select: { slug: true },
    });
    return rows.map(({ slug }) => slug);
  });
}
