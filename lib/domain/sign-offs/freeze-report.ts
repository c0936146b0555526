import type { Actor } from "#lib/base/actor.ts";
import { notVisible, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadReportFor } from "./load-report-for.ts";
import type { ReportToSignInput } from "./schema.ts";

export type FreezeReportRefusal = LoadRefusal | { kind: "EmptyText" };

/**
 * Makes the text the final draft: nobody writes in it until it is opened again.
 * Refuses: NotVisible, NotAllowed, WrongState, EmptyText.
 */
export async function freezeReport(
  actor: Actor,
  { reportId }: ReportToSignInput,
): Promise<Result<undefined, FreezeReportRefusal>> {
  return transact(async (tx): Promise<Result<undefined, FreezeReportRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadReportFor(tx, actor, { reportId, verb: "freeze" });
    if (!loaded.ok) return loaded;
    const report = loaded.value;
    const frozen = await freezeDocument(tx, {
      documentId: report.documentId,
      name: "Final draft",
      createdById: actor.personId,
    });
    if (!frozen.ok) return wrongState(report.state);
    if (frozen.value.wordCount === 0) return refuse({ kind: "EmptyText" });
    await tx.report.update({
      where: { id: report.id, state: report.state },
      data: { state: "final_draft" },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "ReportFrozen",
      groupId: report.groupId,
      subjectId: report.id,
      detail: { version: frozen.value.number },
    });
    return ok();
  });
}
