import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { reopenDocument } from "#lib/domain/documents/reopen-document.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadReportFor } from "./load-report-for.ts";
import type { ReportToSignInput } from "./schema.ts";

/** Opens a final draft again that nobody was asked to sign yet. Refuses: NotVisible, NotAllowed, WrongState. */
export async function thawReport(
  actor: Actor,
  { reportId }: ReportToSignInput,
): Promise<Result<undefined, LoadRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal>> => {
    const loaded = await loadReportFor(tx, actor, { reportId, verb: "thaw" });
    if (!loaded.ok) return loaded;
    const report = loaded.value;
    await tx.report.update({
      where: { id: report.id, state: report.state },
      data: { state: "revising" },
      select: { id: true },
    });
    await reopenDocument(tx, report.documentId);
    await recordFact(tx, actor, { kind: "ReportThawed", groupId: report.groupId, subjectId: report.id });
    return ok();
  });
}
