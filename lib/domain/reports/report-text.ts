import type { Actor } from "#lib/base/actor.ts";
import { findLastVersion, readWorkingText } from "#lib/domain/documents/queries.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { visibleReports } from "./policy.ts";

export type ReportText = { document: DocumentJson; frozen: boolean };

/**
 * What the actor reads of a report at this moment: the working text as it is stored or, while that is closed, the
 * version that was frozen last.
 * @returns null when there is no such report or the actor may not read it
 */
export async function readReportText(actor: Actor, reportId: string): Promise<ReportText | null> {
  const row = await db.report.findFirst({
    where: { AND: [{ id: reportId }, visibleReports(actor)] },
    select: { documentId: true, document: { select: { closedAt: true } } },
  });
  if (!row) return null;
  const version = row.document.closedAt ? await findLastVersion(db, row.documentId) : null;
  if (version) return { document: version.content, frozen: true };
  return { document: await readWorkingText(db, row.documentId), frozen: false };
}
