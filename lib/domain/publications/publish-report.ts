import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { checkFigures, type FigureRefusal } from "#lib/domain/documents/check-figures.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { readVersion } from "#lib/domain/documents/queries.ts";
import { type LoadedReport, loadReport } from "#lib/domain/reports/load-report.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type AssembleRefusal, assembleReport } from "./assemble-report.ts";
import { ensureReportPublication } from "./ensure-publication.ts";
import { type GroupNotAnnounced, isAnnounced } from "./is-announced.ts";
import { issueEdition, type Published } from "./issue-edition.ts";
import type { PublishReportInput } from "./schema.ts";

export type PublishReportRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | GroupNotAnnounced
  | { kind: "EmptyText" }
  | FigureRefusal
  | AssembleRefusal;

/**
 * A moderator publishes the report: its text freezes and becomes the next edition, with the findings and papers it
 * embeds as they stand now.
 * Refuses: NotVisible, NotAllowed, WrongState (somebody was faster), GroupNotAnnounced, EmptyText, FigureWithoutPicture,
 * FigureWithoutAlternative, FindingNotCalled (every printed
 * finding has a consensus call), PaperNotPublished (what the public cannot read is not presented to it).
 */
export async function publishReport(
  actor: Actor,
  input: PublishReportInput,
): Promise<Result<Published, PublishReportRefusal>> {
  return transact(async (tx): Promise<Result<Published, PublishReportRefusal>> => {
    const report = await loadReport(tx, actor, input.reportId);
    if (!report || actor.kind !== "member") return notVisible();
    const right = decideRight(reportRights, report.roles, { state: report.state, verb: "publish" });
    if (!right.ok) return right;
    if (!(await isAnnounced(tx, report.groupId))) return refuse({ kind: "GroupNotAnnounced" });
    const text = await freezeText(tx, report, actor.personId);
    if (!text.ok) return text;
    const content = await assembleReport(tx, actor, report, text.value);
    if (!content.ok) return content;
    const publication = await ensureReportPublication(tx, report);
    await tx.report.update({ where: { id: report.id }, data: { state: "published" }, select: { id: true } });
    return ok(await issueEdition(tx, actor, report.groupId, { publication, content: content.value }));
  });
}

async function freezeText(
  tx: Tx,
  report: LoadedReport,
  createdById: string,
): Promise<Result<DocumentJson, WrongState | { kind: "EmptyText" } | FigureRefusal>> {
  const frozen = await freezeDocument(tx, {
    documentId: report.documentId,
    name: "Publication",
    createdById,
  });
  if (!frozen.ok) return wrongState(report.state);
  if (frozen.value.wordCount === 0) return refuse({ kind: "EmptyText" });
  const version = await readVersion(tx, frozen.value.id);
  if (!version) throw new Error("A version that was just frozen is gone");
  const figures = await checkFigures(tx, report.documentId, version.content);
  return figures.ok ? ok(version.content) : figures;
}
