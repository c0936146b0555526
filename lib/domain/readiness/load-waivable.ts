import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { loadPaper } from "#lib/domain/papers/load-paper.ts";
import { loadReport } from "#lib/domain/reports/load-report.ts";
import type { Tx } from "#lib/infra/db.ts";
import { checkPaperReadiness } from "./check-paper.ts";
import { checkReadiness } from "./check-readiness.ts";
import { readCheckedPaper } from "./read-checked-paper.ts";
import { readMatter } from "./read-matter.ts";
import type { CheckedSubject, ReadinessCheck } from "./types.ts";

export type WaivableRefusal = NotVisible | NotAllowed;

/** A text whose checks are waived, and how it is checked. */
export type Waivable = Pick<CheckedSubject, "kind" | "id" | "groupId"> & {
  check: () => Promise<ReadinessCheck[]>;
};

type Asked = { reportId?: string | undefined; paperId?: string | undefined };

/** A report or paper for somebody who wants to waive a check of it, locked until the transaction ends: who publishes may also
 *  answer for what is not in order. Refuses: NotVisible, NotAllowed. */
export async function loadWaivable(
  tx: Tx,
  actor: Actor,
  { reportId, paperId }: Asked,
): Promise<Result<{ text: Waivable; actor: SignedInActor }, WaivableRefusal>> {
  const text = reportId ? await ofReport(tx, actor, reportId) : await ofPaper(tx, actor, paperId ?? "");
  if (!text || actor.kind !== "member") return notVisible();
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id: text.groupId },
    select: { id: true, concludedAt: true },
  });
  return mayInGroup(actor, group, "publish") ? ok({ text, actor }) : notAllowed();
}

async function ofReport(tx: Tx, actor: Actor, reportId: string): Promise<Waivable | null> {
  const report = await loadReport(tx, actor, reportId);
  if (!report) return null;
  const check = async () => checkReadiness(tx, actor, report, await readMatter(tx, actor, report));
  return { kind: "report", id: report.id, groupId: report.groupId, check };
}

async function ofPaper(tx: Tx, actor: Actor, paperId: string): Promise<Waivable | null> {
  const paper = await loadPaper(tx, actor, paperId);
  if (!paper) return null;
  await tx.$queryRaw`select id from "Paper" where id = ${paperId}::uuid for update`;
  const check = async () => {
    const { subject, matter } = await readCheckedPaper(tx, paperId);
    return checkPaperReadiness(tx, actor, subject, matter);
  };
  return { kind: "paper", id: paper.id, groupId: paper.groupId, check };
}
