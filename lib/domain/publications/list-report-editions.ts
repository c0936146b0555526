import type { Actor } from "#lib/base/actor.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { ReportEdition } from "./types.ts";

/** The editions of a report that the actor may read, newest first; scheduled ones too. */
export async function listReportEditions(actor: Actor, reportId: string): Promise<ReportEdition[]> {
  const rows = await db.edition.findMany({
    where: { publication: { report: { AND: [{ id: reportId }, visibleReports(actor)] } } },
    select: {
      id: true,
      number: true,
      state: true,
      publishedAt: true,
      withdrawalReason: true,
      hash: true,
      publication: { select: { slug: true } },
    },
    orderBy: { number: "desc" },
    take: 100,
  });
  return rows.map(({ publication, ...row }) => ({ ...row, slug: publication.slug }));
}
