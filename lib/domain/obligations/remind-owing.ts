import type { Actor } from "#lib/base/actor.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { listReachable, type Reachable } from "#lib/domain/accounts/list-reachable.ts";
import { noteReminders } from "#lib/domain/facts/note-reminders.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { listObligations } from "./list-obligations.ts";
import { mailObligations } from "./mail-obligations.ts";
import { thingOf } from "./rules.ts";
import type { RemindOwingInput } from "./schema.ts";
import type { GroupObligations, Reminded } from "./types.ts";

export type RemindOwingRefusal = NotVisible | NotAllowed | { kind: "NobodyChosen" };

/**
 * Reminds those who are ticked, and those who owe what is ticked, of all they owe the group: one mail a person, nobody twice a
 * day, and nobody who owes nothing any more. Whoever reminds gets none.
 * @returns who was mailed, and why the others were not
 * Refuses: NotVisible, NotAllowed (also in a concluded group), NobodyChosen (nothing was ticked).
 */
export async function remindOwing(
  actor: Actor,
  input: RemindOwingInput,
): Promise<Result<Reminded, RemindOwingRefusal>> {
  return transact(async (tx): Promise<Result<Reminded, RemindOwingRefusal>> => {
    const group = await lockGroup(tx, actor, input.groupId);
    if (!group || !(await isMemberStill(tx, actor, group.id))) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    const people = input.everyone ? input.shown : input.people;
    if (people.length + input.things.length === 0) return refuse({ kind: "NobodyChosen" });
    const now = await readClock(tx);
    const owing = await listObligations(actor, group, { now, tx });
    const chosen = choose(owing, { people, things: input.things }, actor);
    const told = await listToldToday(tx, { groupId: group.id, now });
    const reachable = await chooseMailed(tx, await listReachable(tx, chosen.ids), {
      kind: "asked",
      groupId: group.id,
      reminds: true,
    });
    const mailed = reachable.filter(({ personId }) => !told.has(personId));
    await noteMailed(tx, { groupId: group.id, now, mailed, owing });
    await mailObligations(tx, { group, mailed, obligations: owing.obligations, now });
    if (mailed.length > 0)
      await recordFact(tx, actor, {
        kind: "ObligationsReminded",
        groupId: group.id,
        subjectId: group.id,
        detail: { count: mailed.length },
      });
    return ok(accountOf(owing, { ...chosen, mailed, told }));
  });
}

/** Two who remind at once take turns: the second sees whom the first has told. */
async function lockGroup(tx: Tx, actor: Actor, groupId: string) {
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for no key update`;
  return tx.workingGroup.findFirst({
    where: { AND: [{ id: groupId }, visibleGroups(actor)] },
    select: { id: true, slug: true, name: true, concludedAt: true },
  });
}

type Chosen = { ids: string[]; done: number };

/** Of those who are ticked, the ones who still owe something. */
function choose(
  { obligations }: GroupObligations,
  input: Pick<RemindOwingInput, "people" | "things">,
  actor: Actor,
): Chosen {
  const owing = new Set(obligations.map(({ personId }) => personId));
  const owingThings = obligations.filter((obligation) => input.things.includes(thingOf(obligation)));
  const settled = input.things.filter((thing) => !owingThings.some((one) => thingOf(one) === thing));
  const people = input.people.filter((id) => owing.has(id));
  const ids = new Set([...people, ...owingThings.map(({ personId }) => personId)]);
  if (actor.kind === "member") ids.delete(actor.personId);
  return { ids: [...ids], done: input.people.length - people.length + settled.length };
}

/** Whoever was reminded of something today by a moderator's click, here or on a finding's page. */
async function listToldToday(tx: Tx, { groupId, now }: { groupId: string; now: Date }): Promise<Set<string>> {
  const today = utcDayOf(now);
  const due = await tx.dueReminder.findMany({
    where: { groupId, occasion: "chased", dueOn: today },
    select: { personId: true },
    distinct: ["personId"],
  });
  const calls = await tx.lastCallReminder.findMany({
    where: { occasion: "chased", sentOn: today, lastCall: { finding: { groupId } } },
    select: { personId: true },
    distinct: ["personId"],
  });
  return new Set([...due, ...calls].map(({ personId }) => personId));
}

type Noting = { groupId: string; now: Date; mailed: readonly Reachable[]; owing: GroupObligations };

/** A last call keeps its own account of who was told, and of what. */
async function noteMailed(tx: Tx, { groupId, now, mailed, owing }: Noting): Promise<void> {
  const today = utcDayOf(now);
  const ids = new Set(mailed.map(({ personId }) => personId));
  const theirs = owing.obligations.filter(({ personId }) => ids.has(personId));
  const occasion = "chased" as const;
  await noteReminders(
    tx,
    theirs.map(({ personId, kind, subjectId }) => {
      return { groupId, personId, kind, subjectId, occasion, dueOn: today };
    }),
  );
  await tx.lastCallReminder.createMany({
    data: theirs.flatMap(({ personId, lastCall }) =>
      lastCall
        ? [{ lastCallId: lastCall.id, personId, occasion, sentOn: today, saidSilence: lastCall.silence }]
        : [],
    ),
    skipDuplicates: true,
  });
}

function accountOf(
  { people }: GroupObligations,
  { ids, done, mailed, told }: Chosen & { mailed: readonly Reachable[]; told: ReadonlySet<string> },
): Reminded {
  const sent = new Set(mailed.map(({ personId }) => personId));
  const chosen = people.filter(({ id }) => ids.includes(id));
  const names = (belongs: (id: string) => boolean) =>
    chosen.filter(({ id }) => belongs(id)).map(({ name }) => name);
  return {
    sent: names((id) => sent.has(id)),
    today: names((id) => told.has(id)),
    unreachable: names((id) => !sent.has(id) && !told.has(id)),
    done,
  };
}
