import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { checkReadiness } from "./check-readiness.ts";
import { loadWaivable, type WaivableRefusal } from "./load-waivable.ts";
import { readMatter } from "./read-matter.ts";
import { decideWaiver, type WaiveRefusal } from "./rules.ts";
import type { WaiveCheckInput } from "./schema.ts";

export type WaiveCheckRefusal = WaivableRefusal | WaiveRefusal;

/**
 * A moderator answers for it that what is missing of one check is published all the same: of what is missing now, and of nothing
 * that comes to it later. The reason is kept with their name.
 * Refuses: NotVisible, NotAllowed, NeverWaived, NothingToWaive, TooMuchToWaive.
 */
export async function waiveCheck(
  actor: Actor,
  { reportId, check, reason }: WaiveCheckInput,
): Promise<Result<undefined, WaiveCheckRefusal>> {
  return transact(async (tx): Promise<Result<undefined, WaiveCheckRefusal>> => {
    const loaded = await loadWaivable(tx, actor, reportId);
    if (!loaded.ok) return loaded;
    const { report, actor: member } = loaded.value;
    const checks = await checkReadiness(tx, member, report, await readMatter(tx, member, report));
    const decision = decideWaiver(checks, check);
    if (!decision.ok) return decision;
    await tx.readinessWaiver.createMany({
      data: decision.value.map((subject) => ({
        reportId,
        check,
        subject,
        reason,
        waivedById: member.personId,
      })),
    });
    await recordFact(tx, member, {
      kind: "ReportCheckWaived",
      groupId: report.groupId,
      subjectId: report.id,
      detail: { check },
    });
    return ok();
  });
}
