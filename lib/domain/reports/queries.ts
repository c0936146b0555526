import type { Actor, Reader } from "#lib/base/actor.ts";
import { unread } from "#lib/domain/commissions/queries.ts";
import type { ComingSoon } from "#lib/domain/commissions/types.ts";
import { whileOpen } from "#lib/domain/documents/rules.ts";
import type { DocumentAccess } from "#lib/domain/documents/types.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { mayWithReport, visibleReports } from "./policy.ts";
import type { ReportView } from "./types.ts";

/** What verbs and pages know of a report. */
export const reportColumns = {
  id: true,
  groupId: true,
  documentId: true,
  slug: true,
  title: true,
  standfirst: true,
  language: true,
  state: true,
  group: { select: { id: true, concludedAt: true } },
} as const;

/** The group's report: the newest, if there are several; null when there is none the actor may read. */
export async function findReport(actor: Reader, groupId: string): Promise<ReportView | null> {
  const row = await db.report.findFirst({
    where: { AND: [{ groupId }, visibleReports(actor)] },
    select: reportColumns,
    orderBy: { id: "desc" },
  });
  if (!row) return null;
  const { group: _, ...report } = row;
  return { ...report, may: mayWithReport(actor, row) };
}

/** What the actor may do with the live text of the report that owns this document; null: no such report for them. */
export async function findReportAccess(actor: Actor, documentId: string): Promise<DocumentAccess | null> {
  const row = await db.report.findFirst({
    where: { AND: [{ documentId }, visibleReports(actor)] },
    select: {
      groupId: true,
      state: true,
      document: { select: { closedAt: true } },
      group: { select: { concludedAt: true } },
    },
  });
  if (!row) return null;
  return whileOpen(mayWithReport(actor, row), row.document, row.group);
}

/** The reports of which `listComingReports` tells. */
export const comingReports = {
  group: { announcedAt: { not: null } },
  hiddenFromPublic: false,
  state: { notIn: ["outline", "published"] },
  ...unread,
} satisfies Prisma.ReportWhereInput;

/** Reports of an announced group that the public is told are coming: in work, not hidden, and never readable by the public. */
export async function listComingReports(groupId: string): Promise<ComingSoon[]> {
  const rows = await db.report.findMany({
    where: { AND: [{ groupId }, comingReports] },
    select: { id: true, title: true, expectedMonth: true },
    orderBy: { id: "asc" },
    take: 10,
  });
  return rows.map((row) => ({ kind: "report", authors: [], ...row }));
}
