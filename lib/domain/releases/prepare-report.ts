import { type Actor, rolesIn } from "#lib/base/actor.ts";
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
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { type AssembleRefusal, assembleReport } from "#lib/domain/publications/assemble-report.ts";

import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { checkReadiness } from "#lib/domain/readiness/check-readiness.ts";
import { isReady } from "#lib/domain/readiness/rules.ts";
import { type LoadedReport, loadReport } from "#lib/domain/reports/load-report.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { signedMatterOf } from "#lib/domain/sign-offs/print-sign-off.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import { type GroupNotAnnounced, type PublishingGroup, readPublishingGroup } from "./publishing-group.ts";

/** What is to become an edition, as it stands at this moment. `content` is canonical once it is stored. */
export type Prepared = {
  group: PublishingGroup;
  content: Record<string, unknown>;
  /** The round in which it was signed; null where nobody was asked. */
  signOffId: string | null;
};

export type PrepareReportRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | GroupNotAnnounced
  | { kind: "EmptyText" }
  | { kind: "NotReady"; count: number }
  | FigureRefusal
  | AssembleRefusal;

/**
 * Closes a report's text and gathers what its edition prints: what was signed, where it was approved; otherwise the text as
 * it stands, with the findings and papers it embeds. The report waits for its release from here on.
 * Refuses: NotVisible, NotAllowed, WrongState (somebody was faster), GroupNotAnnounced, EmptyText, FigureWithoutPicture,
 * FigureWithoutAlternative, FindingNotCalled, PaperNotPublished, NotReady (a check is neither met nor waived).
 */
export async function prepareReport(
  tx: Tx,
  actor: Actor,
  reportId: string,
): Promise<Result<Prepared, PrepareReportRefusal>> {
  const report = await loadReport(tx, actor, reportId);
  if (!report || actor.kind !== "member") return notVisible();
  const group = await readPublishingGroup(tx, report.groupId);
  const roles = workingRoles(rolesIn(actor, report.groupId), group);
  const right = decideRight(reportRights, roles, { state: report.state, verb: "publish" });
  if (!right.ok) return right;
  if (!group.announcedAt) return refuse({ kind: "GroupNotAnnounced" });
  const matter = await matterOf(tx, actor, report);
  if (!matter.ok) return matter;
  const checks = await checkReadiness(tx, actor, report, editionContentSchema.parse(matter.value.content));
  const open = checks.filter(({ state }) => state === "open");
  if (!isReady(checks)) return refuse({ kind: "NotReady", count: open.length });
  await tx.report.update({ where: { id: report.id }, data: { state: "scheduled" }, select: { id: true } });
  return ok({ group, ...matter.value });
}

type Matter = Pick<Prepared, "content" | "signOffId">;

async function matterOf(
  tx: Tx,
  actor: Actor & { kind: "member" },
  report: LoadedReport,
): Promise<Result<Matter, PrepareReportRefusal>> {
  if (report.state === "approved") return ok(await signedMatter(tx, report));
  const text = await freezeText(tx, report, actor.personId);
  if (!text.ok) return text;
  const content = await assembleReport(tx, actor, report, text.value);
  return content.ok ? ok({ content: content.value, signOffId: null }) : content;
}

async function signedMatter(tx: Tx, report: LoadedReport): Promise<Matter> {
  const round = await tx.signOffRound.findFirstOrThrow({
    where: { reportId: report.id, state: "approved" },
    select: { id: true },
    orderBy: { number: "desc" },
  });
  return { content: await signedMatterOf(tx, round.id), signOffId: round.id };
}

async function freezeText(
  tx: Tx,
  report: LoadedReport,
  createdById: string,
): Promise<Result<DocumentJson, WrongState | { kind: "EmptyText" } | FigureRefusal>> {
  const { documentId } = report;
  const frozen = await freezeDocument(tx, { documentId, name: "Publication", createdById });
  if (!frozen.ok) return wrongState(report.state);
  if (frozen.value.wordCount === 0) return refuse({ kind: "EmptyText" });
  const version = await readVersion(tx, frozen.value.id);
  if (!version) throw new Error("A version that was just frozen is gone");
  const figures = await checkFigures(tx, documentId, version.content);
  return figures.ok ? ok(version.content) : figures;
}
