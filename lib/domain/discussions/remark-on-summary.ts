import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type LoadRefusal, loadDiscussion } from "./load-discussion.ts";
import { keepPending } from "./pending-points.ts";
import { remarkLimit } from "./rules.ts";
import type { RemarkInput } from "./schema.ts";

export type RemarkOnSummaryRefusal = LoadRefusal | { kind: "SummaryHasAllRemarks"; count: number };

/**
 * Says what one would change in a circulated summary. No name is stored, whatever the rule, and no fact is recorded:
 * nothing tells who remarked, or when. Unless on the record it appears later, together with what others wrote.
 * @returns when everybody sees it; null where they do at once
 * Refuses: NotVisible, NotAllowed, WrongState, SummaryHasAllRemarks.
 */
export async function remarkOnSummary(
  actor: Actor,
  { discussionId, body }: RemarkInput,
): Promise<Result<{ appearsAt: Date | null }, RemarkOnSummaryRefusal>> {
  return transact(async (tx): Promise<Result<{ appearsAt: Date | null }, RemarkOnSummaryRefusal>> => {
    const found = await loadDiscussion(tx, actor, { discussionId, verb: "remark" });
    if (!found.ok) return found;
    const { rule, groupId } = found.value;
    if ((await countRemarks(tx, discussionId)) >= remarkLimit)
      return refuse({ kind: "SummaryHasAllRemarks", count: remarkLimit });
    const now = await readClock(tx);
    const draft = { kind: "remark" as const, id: randomUUID(), discussionId, body };
    if (rule !== "on_the_record") return ok({ appearsAt: await keepPending(tx, draft, now) });
    await tx.summaryRemark.create({
      data: { id: draft.id, discussionId, body, madeOn: now },
      select: { id: true },
    });
    await tellGroup(tx, groupId, discussionId);
    return ok({ appearsAt: null });
  });
}

async function countRemarks(tx: Tx, discussionId: string): Promise<number> {
  const [shown, waiting] = [
    await tx.summaryRemark.count({ where: { discussionId } }),
    await tx.pendingPoint.count({ where: { discussionId, kind: "remark" } }),
  ];
  return shown + waiting;
}
