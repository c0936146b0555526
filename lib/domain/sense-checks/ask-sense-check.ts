import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { closingAfter, decideOptions, type OptionsRefusal } from "./rules.ts";
import type { AskSenseCheckInput } from "./schema.ts";

export type AskSenseCheckRefusal = NotVisible | NotAllowed | OptionsRefusal | { kind: "NoSuchFinding" };

/** Where the new sense-check is: its number, and the slug of its group. */
export type AskedSenseCheck = { number: number; group: string };

/**
 * A moderator asks the group one question. From here on nothing of it changes: not its words, not its closing.
 * Refuses: NotVisible, NotAllowed (experts, observers, and everybody in a concluded group), OptionCount, OptionTooLong,
 * OptionTwice, NoSuchFinding.
 */
export async function askSenseCheck(
  actor: Actor,
  input: AskSenseCheckInput,
): Promise<Result<AskedSenseCheck, AskSenseCheckRefusal>> {
  return transact(async (tx): Promise<Result<AskedSenseCheck, AskSenseCheckRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: input.groupId }, visibleGroups(actor)] },
      select: { id: true, slug: true, concludedAt: true },
    });
    if (!group || actor.kind !== "member") return notVisible();
    if (!(await isMemberStill(tx, actor, group.id))) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    const decision = decideOptions(input.options);
    if (!decision.ok) return decision;
    const finding = input.finding ? await findFindingId(tx, actor, group.id, input.finding) : null;
    if (input.finding && !finding) return refuse({ kind: "NoSuchFinding" });
    const number = await nextNumber(tx, group.id);
    const { id } = await tx.senseCheck.create({
      data: {
        groupId: group.id,
        number,
        findingId: finding,
        question: input.question,
        closesAt: closingAfter(await readClock(tx), input.openForDays),
        askedById: actor.personId,
        options: { create: input.options.map((label, place) => ({ label, rank: place + 1 })) },
      },
      select: { id: true },
    });
    const detail = { number };
    await recordFact(tx, actor, { kind: "SenseCheckAsked", groupId: group.id, subjectId: id, detail });
    return ok({ number, group: group.slug });
  });
}

async function findFindingId(tx: Tx, actor: Actor, groupId: string, number: number): Promise<string | null> {
  const where = { AND: [{ groupId, number }, visibleFindings(actor)] };
  return (await tx.finding.findFirst({ where, select: { id: true } }))?.id ?? null;
}

/** Locks the group, so that two questions at once get two numbers; a fact recorded of the group need not wait for it. */
async function nextNumber(tx: Tx, groupId: string): Promise<number> {
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for no key update`;
  const last = await tx.senseCheck.aggregate({ where: { groupId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}
