import type { Actor } from "#lib/base/actor.ts";
import { readSettledText } from "#lib/domain/documents/read-settled-text.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { printAround } from "#lib/domain/publications/print-around.ts";
import { printFindings } from "#lib/domain/publications/print-findings.ts";
import { referencesIn } from "#lib/domain/publications/rules.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { ReadinessMatter } from "./check-readiness.ts";

/** What would be published of a report if it were now: what is signed, or the text as it stands. The caller has authorized. */
export async function readMatter(tx: Tx, actor: Actor, report: LoadedReport): Promise<ReadinessMatter> {
  const round = await tx.signOffRound.findFirst({
    where: { reportId: report.id, state: { in: ["open", "approved"] } },
    select: { content: true },
    orderBy: { number: "desc" },
  });
  const isFrozen = ["sign_off", "approved", "scheduled"].includes(report.state);
  if (round && isFrozen) return JSON.parse(round.content) as EditionMatter;
  const document = await readSettledText(tx, report.documentId);
  const { printed } = await printFindings(tx, actor, {
    groupId: report.groupId,
    ids: referencesIn(document).findings,
  });
  const around = await printAround(tx, actor, { report, document, findings: printed });
  const { title, standfirst, language } = report;
  return { ...around, document, title, standfirst, language, findings: printed };
}
