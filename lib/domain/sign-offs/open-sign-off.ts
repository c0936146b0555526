import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import { notVisible, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { checkFigures, type FigureRefusal } from "#lib/domain/documents/check-figures.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { findLastVersion } from "#lib/domain/documents/queries.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type ClosingRefusal, decideClosing } from "#lib/domain/findings/rules.ts";
import { type AssembleRefusal, assembleReport } from "#lib/domain/publications/assemble-report.ts";
import { signedHashOf } from "#lib/domain/publications/signed-text.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { listAsked } from "./list-asked.ts";
import { type LoadRefusal, loadReportFor } from "./load-report-for.ts";
import { mailSignOff } from "./mail-sign-off.ts";
import type { OpenSignOffInput } from "./schema.ts";

export type OpenSignOffRefusal =
  | LoadRefusal
  | ClosingRefusal
  | { kind: "EmptyText" }
  | FigureRefusal
  | AssembleRefusal;

/**
 * Freezes the text, unless it is frozen already, with everything that would be printed around it, and asks every moderator and
 * expert by mail to answer exactly that.
 * Refuses: NotVisible, NotAllowed, WrongState, ClosingTooSoon, ClosingTooLate, EmptyText, FigureWithoutPicture,
 * FigureWithoutAlternative, and as `assembleReport`.
 */
export async function openSignOff(
  actor: Actor,
  { reportId, statement, closesAt }: OpenSignOffInput,
): Promise<Result<undefined, OpenSignOffRefusal>> {
  return transact(async (tx): Promise<Result<undefined, OpenSignOffRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadReportFor(tx, actor, { reportId, verb: "openSignOff" });
    if (!loaded.ok) return loaded;
    const report = loaded.value;
    const now = await readClock(tx);
    const closing = decideClosing(closesAt, now);
    if (!closing.ok) return closing;
    const text = await frozenText(tx, actor, report);
    if (!text.ok) return text;
    const round = { statement, closesAt, openedAt: now, openedById: actor.personId };
    const { id, number } = await writeRound(tx, report, { ...round, ...text.value });
    await recordFact(tx, actor, {
      kind: "ReportSignOffOpened",
      groupId: report.groupId,
      subjectId: report.id,
      detail: { round: number, signOffId: id },
    });
    const asked = await listAsked(tx, report.groupId);
    await mailSignOff(tx, "signOffOpened", { groupId: report.groupId, personIds: asked, closesAt });
    return ok();
  });
}

type FrozenText = { versionId: string; content: string; hash: string };

/** The text that stands frozen, or is frozen now, and all that an edition would print of it. */
async function frozenText(
  tx: Tx,
  actor: SignedInActor,
  report: LoadedReport,
): Promise<Result<FrozenText, OpenSignOffRefusal>> {
  if (report.state !== "final_draft") {
    const { documentId } = report;
    const frozen = await freezeDocument(tx, { documentId, name: "Sign-off", createdById: actor.personId });
    if (!frozen.ok) return wrongState(report.state);
  }
  const version = await findLastVersion(tx, report.documentId);
  if (!version || version.wordCount === 0) return refuse({ kind: "EmptyText" });
  const figures = await checkFigures(tx, report.documentId, version.content);
  if (!figures.ok) return figures;
  const content = await printed(tx, actor, report, version.content);
  return content.ok ? ok({ versionId: version.id, ...content.value }) : content;
}

async function printed(
  tx: Tx,
  actor: SignedInActor,
  report: LoadedReport,
  document: DocumentJson,
): Promise<Result<Omit<FrozenText, "versionId">, AssembleRefusal>> {
  const assembled = await assembleReport(tx, actor, report, document);
  if (!assembled.ok) return assembled;
  const content = canonicalJson(assembled.value);
  return ok({ content, hash: signedHashOf(JSON.parse(content)) });
}

type NewRound = FrozenText & { statement: string; closesAt: Date; openedAt: Date; openedById: string };

/** The report's row is locked: its state is still the one that was decided on. */
async function writeRound(tx: Tx, { id: reportId, groupId, state }: LoadedReport, round: NewRound) {
  const before = await tx.signOffRound.count({ where: { reportId } });
  await tx.report.update({
    where: { id: reportId, state },
    data: { state: "sign_off" },
    select: { id: true },
  });
  return tx.signOffRound.create({
    data: { groupId, reportId, number: before + 1, ...round },
    select: { id: true, number: true },
  });
}
