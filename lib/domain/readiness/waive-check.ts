import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadWaivable, type WaivableRefusal } from "./load-waivable.ts";
import { decideWaiver, type WaiveRefusal } from "./rules.ts";
import type { WaiveCheckInput } from "./schema.ts";
import { waiversOf } from "./shared-checks.ts";

export type WaiveCheckRefusal = WaivableRefusal | WaiveRefusal;

/**
 * A moderator answers for it that what is missing of one check is published all the same: of what is missing now, and of nothing
 * that comes to it later. The reason is kept with their name.
 * Refuses: NotVisible, NotAllowed, NeverWaived, NothingToWaive, TooMuchToWaive.
 */
export async function waiveCheck(
  actor: Actor,
  { check, reason, ...asked }: WaiveCheckInput,
): Promise<Result<undefined, WaiveCheckRefusal>> {
  return transact(async (tx): Promise<Result<undefined, WaiveCheckRefusal>> => {
    const loaded = await loadWaivable(tx, actor, asked);
    if (!loaded.ok) return loaded;
    const { text, actor: member } = loaded.value;
    const decision = decideWaiver(await text.check(), check);
    if (!decision.ok) return decision;
    await tx.readinessWaiver.createMany({
      data: decision.value.map((subject) => ({
        ...waiversOf(text),
        check,
        subject,
        reason,
        waivedById: member.personId,
      })),
    });
    await recordFact(tx, member, {
      kind: text.kind === "report" ? "ReportCheckWaived" : "PaperCheckWaived",
      groupId: text.groupId,
      subjectId: text.id,
      detail: { check },
    });
    return ok();
  });
}
