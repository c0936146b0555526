import { ok } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { reopenDocument } from "#lib/domain/documents/reopen-document.ts";
import { replaceContent } from "#lib/domain/documents/replace-content.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import { signedReport } from "#prisma/sample/signed-report.ts";
import { addFinishedReview } from "./add-finished-review.ts";
import { addSignOff } from "./add-sign-off.ts";
import { addSignedEdition } from "./add-signed-edition.ts";
import { freezeSampleText } from "./freeze-sample-text.ts";
import { noteFact } from "./note-fact.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay } from "./sample-text.ts";
import { signedTextOnce } from "./signed-text-once.ts";
import { readSignedText, startPublication, startSignedReport } from "./start-signed-report.ts";

/**
 * Adds a report in the order in which it came about, because each step prints what is there by then: reviewed, signed,
 * published; corrected, signed again, published again.
 */
export async function addSignedReport(tx: Tx, ids: SampleIds): Promise<void> {
  const { review, once } = signedReport;
  const byId = idOf(ids.people, review.openedBy);
  const last = await readSignedText(ids);
  const first = signedTextOnce(last, once.first);
  const reviewed = signedTextOnce(first, once.reviewed);
  const report = await startSignedReport(tx, ids, reviewed);
  const { groupId, documentId, id: reportId } = report;
  const reviewedOn = onDay(review.openedOn);
  const frozen = { documentId, name: "Review 1", content: reviewed, createdById: byId, at: reviewedOn };
  const versionId = await freezeSampleText(tx, frozen);
  const of = { groupId, reportId, documentId, versionId, content: reviewed };
  await addFinishedReview(tx, ids, { review, of });
  const publicationId = await startPublication(tx, { groupId, reportId });
  ids.publications.set(signedReport.slug, publicationId);
  for (const [index, content] of [first, last].entries())
    await publish(tx, ids, { report, publicationId, content, index, byId });
  await tx.report.update({ where: { id: reportId }, data: { state: "published" }, select: { id: true } });
}

type ToPublish = {
  report: LoadedReport;
  publicationId: string;
  content: DocumentJson;
  /** Which edition, from 0. */
  index: number;
  byId: string;
};

/** The text is opened again, says something else, is frozen, signed and published. */
async function publish(tx: Tx, ids: SampleIds, toPublish: ToPublish): Promise<void> {
  const { report, publicationId, content, index, byId } = toPublish;
  const { documentId, groupId, id: reportId } = report;
  const [signOff, edition] = [signedReport.signOffs[index], signedReport.editions[index]];
  if (!signOff || !edition) throw new Error(`The sample's report has no edition ${index + 1}`);
  const at = onDay(signOff.openedOn);
  const again = { groupId, subjectId: reportId, at: onDay(signOff.openedOn, -4), personId: byId };
  if (index > 0) await noteFact(tx, { kind: "ReportRevisionStarted", ...again });
  await reopenDocument(tx, documentId);
  await changeText(tx, { documentId, accountId: null }, (doc) => ok(replaceContent(doc, content)));
  const frozen = { documentId, name: "Sign-off", content, createdById: byId, at };
  const versionId = await freezeSampleText(tx, frozen);
  const signOffId = await addSignOff(tx, ids, { signOff, report, versionId, content, byId });
  await addSignedEdition(tx, ids, { edition, groupId, reportId, signOffId, publicationId });
}
