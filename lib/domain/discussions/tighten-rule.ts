import { randomInt, randomUUID } from "node:crypto";
import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import {
  type LoadedDiscussion,
  type LoadRefusal,
  loadDiscussion,
  recordDiscussionFact,
} from "./load-discussion.ts";
import { forgetTakenOff } from "./refuse-quoted.ts";
import { mayBeNamed, tighterThan } from "./rules.ts";
import type { TightenRuleInput } from "./schema.ts";

export type TightenRuleRefusal =
  | LoadRefusal
  | { kind: "RuleCannotBeLoosened" }
  | { kind: "EvidenceRestsOnIt"; count: number };

/**
 * Puts a discussion under a stricter rule, in storage and not in the view alone.
 * Not for attribution: speakers leave the rows, points get new random ids and another order on the disk, and what was
 * recorded of who spoke is forgotten (by a trigger, for facts are otherwise never changed). Off the record: points,
 * those that wait to appear, the summary, its versions and its remarks are deleted.
 * Refuses: NotVisible, NotAllowed, WrongState, RuleCannotBeLoosened (also for the rule it has), EvidenceRestsOnIt (off
 * the record, while a finding rests on a point of it).
 */
export async function tightenRule(
  actor: Actor,
  { discussionId, rule }: TightenRuleInput,
): Promise<Result<undefined, TightenRuleRefusal>> {
  return transact(async (tx): Promise<Result<undefined, TightenRuleRefusal>> => {
    const found = await loadDiscussion(tx, actor, { discussionId, verb: "tighten" });
    if (!found.ok) return found;
    const discussion = found.value;
    if (!tighterThan(discussion.rule).includes(rule)) return refuse({ kind: "RuleCannotBeLoosened" });
    const changed =
      rule === "off_the_record" ? await forgetAll(tx, discussion) : await forgetSpeakers(tx, discussion);
    if (!changed.ok) return changed;
    const tightened = { ...discussion, rule };
    await recordDiscussionFact(tx, actor, {
      discussion: tightened,
      kind: "DiscussionTightened",
      detail: { rule },
    });
    return ok();
  });
}

async function forgetSpeakers(tx: Tx, { id, revision }: LoadedDiscussion): Promise<Result<undefined, never>> {
  await tx.contribution.updateMany({ where: { discussionId: id }, data: { speakerId: null } });
  await tx.discussion.update({
    where: { id },
    data: { rule: "not_for_attribution", revision: revision + 1 },
    select: { id: true },
  });
  await writeAfresh(tx, id);
  return ok();
}

/** Each point becomes a new row under a new id, written in random order; evidence follows it. Whoever knew the old ids,
 *  or looks at the order on the disk, learns nothing of who spoke when. */
async function writeAfresh(tx: Tx, discussionId: string): Promise<void> {
  const rows = await tx.contribution.findMany({ where: { discussionId } });
  for (const row of shuffled(rows)) {
    const { id } = await tx.contribution.create({
      data: { ...row, id: randomUUID(), commitment: null },
      select: { id: true },
    });
    await tx.evidence.updateMany({ where: { contributionId: row.id }, data: { contributionId: id } });
    await tx.contribution.delete({ where: { id: row.id }, select: { id: true } });
  }
}

async function forgetAll(
  tx: Tx,
  { id, rule, state, revision }: LoadedDiscussion,
): Promise<Result<undefined, { kind: "EvidenceRestsOnIt"; count: number }>> {
  const count = await tx.evidence.count({ where: { contribution: { discussionId: id }, removedAt: null } });
  if (count > 0) return refuse({ kind: "EvidenceRestsOnIt", count });
  const where = { discussionId: id };
  // Before the points go: what was recorded of them is found by them.
  if (rule === "on_the_record") await leaveTheRecord(tx, id);
  await forgetTakenOff(tx, where);
  await tx.contribution.deleteMany({ where });
  await tx.pendingPoint.deleteMany({ where });
  await tx.summaryRemark.deleteMany({ where });
  await tx.summaryVersion.deleteMany({ where });
  await tx.discussion.update({
    where: { id },
    data: {
      rule: "off_the_record",
      state: mayBeNamed({ rule: "off_the_record", state }) ? state : "held",
      summary: "",
      summaryNumber: 0,
      circulatedNumber: 0,
      revision: revision + 1,
    },
    select: { id: true },
  });
  return ok();
}

/** The trigger on the rule forgets what was recorded of those who spoke. */
async function leaveTheRecord(tx: Tx, id: string): Promise<void> {
  await tx.contribution.updateMany({ where: { discussionId: id }, data: { speakerId: null } });
  await tx.discussion.update({ where: { id }, data: { rule: "not_for_attribution" }, select: { id: true } });
}

/** Fisher and Yates, with numbers that cannot be guessed. */
function shuffled<T>(rows: readonly T[]): T[] {
  const order = [...rows];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
