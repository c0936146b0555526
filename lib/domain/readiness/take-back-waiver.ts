import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { loadWaivable, type WaivableRefusal } from "./load-waivable.ts";
import type { TakeBackWaiverInput } from "./schema.ts";
import { waiversOf } from "./shared-checks.ts";

export type TakeBackWaiverRefusal = WaivableRefusal | { kind: "NothingWaived" };

/** Takes back what was waived of one check; that it was, stays in the record. Refuses: NotVisible, NotAllowed, NothingWaived. */
export async function takeBackWaiver(
  actor: Actor,
  { check, ...asked }: TakeBackWaiverInput,
): Promise<Result<undefined, TakeBackWaiverRefusal>> {
  return transact(async (tx): Promise<Result<undefined, TakeBackWaiverRefusal>> => {
    const loaded = await loadWaivable(tx, actor, asked);
    if (!loaded.ok) return loaded;
    const { text, actor: member } = loaded.value;
    const { count } = await tx.readinessWaiver.updateMany({
      where: { ...waiversOf(text), check, endedAt: null },
      data: { endedAt: await readClock(tx) },
    });
    if (count === 0) return refuse({ kind: "NothingWaived" });
    await recordFact(tx, member, {
      kind: text.kind === "report" ? "ReportWaiverTakenBack" : "PaperWaiverTakenBack",
      groupId: text.groupId,
      subjectId: text.id,
      detail: { check },
    });
    return ok();
  });
}
