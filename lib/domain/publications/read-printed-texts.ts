import type { Actor } from "#lib/base/actor.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import type { CheckableText, PrintedText } from "#lib/domain/terms/types.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { db } from "#lib/infra/db.ts";
import { findReportPreview } from "./find-report-preview.ts";
import { printedTexts } from "./printed-texts.ts";

/**
 * Everything that would be printed of a group's report or of a paper, as the actor reads it at this moment.
 * @returns null when there is no such text for them
 */
export async function readPrintedTexts(
  actor: Actor,
  groupId: string,
  { id: documentId, paper }: Pick<CheckableText, "id" | "paper">,
): Promise<PrintedText[] | null> {
  return paper === null ? ofReport(actor, groupId) : ofPaper(actor, documentId);
}

async function ofReport(actor: Actor, groupId: string): Promise<PrintedText[] | null> {
  const report = await findReport(actor, groupId);
  const preview = report && (await findReportPreview(actor, report));
  return preview && printedTexts({ ...preview, title: report.title, standfirst: report.standfirst });
}

async function ofPaper(actor: Actor, documentId: string): Promise<PrintedText[] | null> {
  const [paper, text] = await Promise.all([
    db.paper.findFirst({
      where: { AND: [{ documentId }, visiblePapers(actor)] },
      select: { title: true, abstract: true },
    }),
    readText(actor, documentId),
  ]);
  if (!paper || !text) return null;
  const { title, abstract: standfirst } = paper;
  return printedTexts({ title, standfirst, document: text.document, findings: [] });
}
