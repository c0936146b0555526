import type { Actor } from "#lib/base/actor.ts";
import { findOpenFigures } from "#lib/domain/documents/check-figures.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";
import { db } from "#lib/infra/db.ts";
import { printAround } from "./print-around.ts";
import { printFindings } from "./print-findings.ts";
import { printPapers } from "./print-papers.ts";
import { printPictures } from "./print-pictures.ts";
import { referencesIn } from "./rules.ts";
import type { ReportPreview } from "./types.ts";

/**
 * Reads what a release would freeze, without freezing anything.
 * @returns null when there is no such report or the actor may not read it
 */
export async function findReportPreview(
  actor: Actor,
  report: { id: string; documentId: string; groupId: string },
): Promise<ReportPreview | null> {
  const text = await readText(actor, report.documentId);
  if (!text) return null;
  const references = referencesIn(text.document);
  const [findings, papers, pictures, open] = await Promise.all([
    printFindings(db, actor, { groupId: report.groupId, ids: references.findings }),
    printPapers(db, report.groupId, references.papers),
    printPictures(db, report.documentId, text.document),
    findOpenFigures(db, report.documentId, text.document),
  ]);
  const around = await printAround(db, actor, {
    report,
    document: text.document,
    findings: findings.printed,
  });
  return {
    ...around,
    document: text.document,
    wordCount: wordCount(plainText(text.document)),
    findings: findings.printed,
    papers: papers.printed,
    pictures,
    figures: { total: figuresIn(text.document).length, open },
    uncalled: findings.uncalled,
    unpublished: papers.unpublished,
  };
}
