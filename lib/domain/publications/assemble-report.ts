import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import { type EditionContent, editionContentSchema } from "./edition-content.ts";
import { printAround } from "./print-around.ts";
import { printFindings } from "./print-findings.ts";
import { printMembers } from "./print-members.ts";
import { printPapers } from "./print-papers.ts";
import { printPictures } from "./print-pictures.ts";
import { referencesIn } from "./rules.ts";

export type AssembleRefusal =
  | { kind: "FindingNotCalled"; count: number }
  | { kind: "PaperNotPublished"; count: number };

/**
 * Everything a report would print if it were published now with this text: what is signed, and what becomes an edition.
 * @param tx open transaction of the verb that has authorized
 * Refuses: FindingNotCalled (every printed finding has a consensus call), PaperNotPublished (what the public cannot read is
 * not presented to it).
 */
export async function assembleReport(
  tx: Tx,
  actor: Actor,
  report: LoadedReport,
  document: DocumentJson,
): Promise<Result<EditionContent, AssembleRefusal>> {
  const references = referencesIn(document);
  const findings = await printFindings(tx, actor, { groupId: report.groupId, ids: references.findings });
  if (findings.uncalled.length > 0)
    return refuse({ kind: "FindingNotCalled", count: findings.uncalled.length });
  const papers = await printPapers(tx, report.groupId, references.papers);
  if (papers.unpublished.length > 0)
    return refuse({ kind: "PaperNotPublished", count: papers.unpublished.length });
  const group = await tx.workingGroup.findUnique({
    where: { id: report.groupId },
    select: { slug: true, name: true },
  });
  const members = await printMembers(tx, report.groupId);
  const { title, standfirst, language } = report;
  const content = {
    format: 1,
    type: "report",
    title,
    standfirst,
    language,
    group,
    authors: [],
    members,
    document,
    findings: findings.printed,
    papers: papers.printed,
    pictures: await printPictures(tx, report.documentId, document),
    ...(await printAround(tx, actor, { report, document, findings: findings.printed })),
  };
  return ok(editionContentSchema.parse(content));
}
