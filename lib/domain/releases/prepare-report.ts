import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { keepAddress } from "#lib/domain/publications/ensure-publication.ts";
import type { AwaitedPaper } from "#lib/domain/publications/print-papers.ts";
import { referencesIn } from "#lib/domain/publications/rules.ts";
import { checkReadiness } from "#lib/domain/readiness/check-readiness.ts";
import { isReady } from "#lib/domain/readiness/rules.ts";
import { type LoadedReport, loadReport } from "#lib/domain/reports/load-report.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { signedMatterOf } from "#lib/domain/sign-offs/print-sign-off.ts";
import type { Tx } from "#lib/infra/db.ts";
import { lockAwaited } from "./awaited-papers.ts";
import {
  type GroupNotAnnounced,
  type PublishingGroup,
  readPublishingGroup,
} from "./read-publishing-group.ts";

/** What is to become an edition, as it stands at this moment. `content` is canonical once it is stored. */
export type Prepared = {
  group: PublishingGroup;
  content: Record<string, unknown>;
  /** The round in which it was signed; null for a paper. */
  signOffId: string | null;
  /** The papers it presents that have not come out yet. */
  awaited: AwaitedPaper[];
};

export type PrepareReportRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | GroupNotAnnounced
  | { kind: "NotReady"; count: number };

/**
 * Gathers what a report's edition prints: what was signed and approved. The report waits for its release from here on.
 * Refuses: NotVisible, NotAllowed, WrongState (not approved, or somebody was faster), GroupNotAnnounced, NotReady (a check is
 * neither met nor waived).
 */
export async function prepareReport(
  tx: Tx,
  actor: Actor,
  reportId: string,
): Promise<Result<Prepared, PrepareReportRefusal>> {
  const report = await loadReport(tx, actor, reportId);
  if (!report || actor.kind !== "member") return notVisible();
  const group = await readPublishingGroup(tx, report.groupId);
  const right = decideRight(reportRights, report.roles, { state: report.state, verb: "publish" });
  if (!right.ok) return right;
  if (!group.announcedAt) return refuse({ kind: "GroupNotAnnounced" });
  const matter = await signedMatter(tx, report);
  const content = editionContentSchema.parse(matter.content);
  const awaited = await lockAwaited(tx, report.groupId, referencesIn(content.document).papers);
  const checks = await checkReadiness(tx, actor, report, content);
  const open = checks.filter(({ state }) => state === "open");
  if (!isReady(checks)) return refuse({ kind: "NotReady", count: open.length });
  await tx.report.update({ where: { id: report.id }, data: { state: "scheduled" }, select: { id: true } });
  await keepAddress(tx, { reportId: report.id }, content.title);
  return ok({ group, ...matter, awaited });
}

/** What was signed, letter by letter, with the members of the day and how they answered. */
async function signedMatter(tx: Tx, report: LoadedReport): Promise<Pick<Prepared, "content" | "signOffId">> {
  const round = await tx.signOffRound.findFirstOrThrow({
    where: { reportId: report.id, state: "approved" },
    select: { id: true },
    orderBy: { number: "desc" },
  });
  return { content: await signedMatterOf(tx, round.id), signOffId: round.id };
}
