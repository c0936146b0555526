import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listMyTasks } from "#lib/domain/notifications/queries.ts";
import { answerSenseCheck } from "#lib/domain/sense-checks/answer-sense-check.ts";
import { askSenseCheck } from "#lib/domain/sense-checks/ask-sense-check.ts";
import { noteClosedSenseChecks } from "#lib/domain/sense-checks/note-closed-sense-checks.ts";
import { findSenseCheck, listSenseChecks, listSenseChecksAbout } from "#lib/domain/sense-checks/queries.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aFinding, aGroup, aSenseCheck, someone } from "#tests/world/world.ts";

withDatabase();

const hourAgo = () => new Date(Date.now() - 3_600_000);

async function aRoom(experts = 6) {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const members: SignedInActor[] = [];
  for (let place = 0; place < experts; place += 1) members.push(await someone(group));
  return { group, moderator, members };
}

const counts = async (id: string) =>
  (
    await db.senseCheckOption.findMany({
      where: { senseCheckId: id },
      select: { count: true },
      orderBy: { rank: "asc" },
    })
  ).map(({ count }) => count);

describe("asking", () => {
  const question = { question: "Where do we lean?", options: ["Yes", "No"], openForDays: 7 as const };

  it("is for moderators, about a finding or none, and leaves a fact without words", async () => {
    const { group, moderator, members } = await aRoom(1);
    const expert = members[0] as SignedInActor;
    const { number: finding } = await aFinding(group, expert);
    const asked = { ...question, groupId: group.id, finding };
    expect(await askSenseCheck(expert, asked)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await askSenseCheck(await someone(), asked)).toMatchObject({ refusal: { kind: "NotVisible" } });
    expect(await askSenseCheck(moderator, { ...asked, finding: 99 })).toMatchObject({
      refusal: { kind: "NoSuchFinding" },
    });
    expect(await askSenseCheck(moderator, asked)).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await findSenseCheck(expert, group.id, 1)).toMatchObject({ finding: { number: finding } });
    const fact = await db.fact.findFirstOrThrow({ where: { groupId: group.id, kind: "SenseCheckAsked" } });
    expect(JSON.stringify(fact.detail)).not.toContain("lean");
  });

  it("at once gives each its number", async () => {
    const { group, moderator } = await aRoom(0);
    const asked = { ...question, groupId: group.id };
    const answers = await Promise.all([1, 2, 3].map(() => askSenseCheck(moderator, asked)));
    expect(answers.map((answer) => answer.ok && answer.value.number).sort()).toEqual([1, 2, 3]);
  });
});

it("stands beside the finding it is about, for those who may read its question", async () => {
  const { group, moderator, members } = await aRoom(1);
  const { id: findingId } = await aFinding(group, moderator);
  const { id } = await aSenseCheck(group, moderator);
  await db.senseCheck.create({
    data: {
      groupId: group.id,
      number: 2,
      findingId,
      question: "Shall this be called?",
      closesAt: new Date(Date.now() + 3_600_000),
      askedById: moderator.personId,
    },
    select: { id: true },
  });
  const about = await listSenseChecksAbout(members[0] as SignedInActor, findingId);
  expect(about).toMatchObject([{ number: 2, question: "Shall this be called?" }]);
  expect(about.map((check) => check.id)).not.toContain(id);
  expect(await listSenseChecksAbout(await someone(group, "observer"), findingId)).toEqual([]);
  expect(await listSenseChecksAbout(await someone(), findingId)).toEqual([]);
});

describe("an answer", () => {
  it("counts exactly once, however often it is sent at once", async () => {
    const { group, moderator, members } = await aRoom();
    const { id, options } = await aSenseCheck(group, moderator);
    const input = { senseCheckId: id, optionId: options[1]?.id ?? "" };
    const sent = [moderator, ...members].flatMap((actor) => [actor, actor, actor]);
    const answers = await Promise.all(sent.map((actor) => answerSenseCheck(actor, input)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(7);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.refusal.kind));
    expect(new Set(refused)).toEqual(new Set(["AnsweredAlready"]));
    expect(await counts(id)).toEqual([0, 7, 0]);
  });

  it("is refused to observers and strangers, to another question's option, and once it closed", async () => {
    const { group, moderator, members } = await aRoom(1);
    const expert = members[0] as SignedInActor;
    const { id, options } = await aSenseCheck(group, moderator);
    const other = await aSenseCheck(group, moderator);
    const closed = await aSenseCheck(group, moderator, { closesAt: hourAgo() });
    const input = { senseCheckId: id, optionId: options[0]?.id ?? "" };
    const kind = async (actor: SignedInActor, sent: typeof input) => {
      const answer = await answerSenseCheck(actor, sent);
      return answer.ok || answer.refusal.kind;
    };
    expect(await kind(await someone(group, "observer"), input)).toBe("NotAllowed");
    expect(await kind(await someone(), input)).toBe("NotVisible");
    expect(await kind(expert, { ...input, optionId: other.options[0]?.id ?? "" })).toBe("NotVisible");
    const late = { senseCheckId: closed.id, optionId: closed.options[0]?.id ?? "" };
    expect(await kind(expert, late)).toBe("SenseCheckOver");
    expect(await counts(closed.id)).toEqual([0, 0, 0]);
  });

  it("as it closes is either counted or refused, and what is shown then never changes again", async () => {
    const { group, moderator, members } = await aRoom(12);
    const closesAt = new Date(Date.now() + 700);
    const { id, number, options } = await aSenseCheck(group, moderator, { closesAt, counts: [5, 0, 0] });
    const input = { senseCheckId: id, optionId: options[2]?.id ?? "" };
    const sent = members.map(async (actor, place) => {
      await new Promise((resolve) => setTimeout(resolve, 640 + place * 10));
      return answerSenseCheck(actor, input);
    });
    const seen: string[] = [];
    for (let look = 0; look < 60; look += 1) {
      const results = (await findSenseCheck(moderator, group.id, number))?.results;
      if (results?.kind === "shown") seen.push(JSON.stringify(results));
      else expect(results).toEqual({ kind: "pending" });
      if (seen.length > 5) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const counted = (await Promise.all(sent)).filter(({ ok }) => ok).length;
    expect(await counts(id)).toEqual([5, 0, counted]);
    expect(await db.senseCheckBallot.count({ where: { senseCheckId: id } })).toBe(counted);
    expect(new Set(seen).size).toBe(1);
  });

  it("takes the question off one's own list, and off nobody else's", async () => {
    const { group, moderator, members } = await aRoom(2);
    const [one, other] = members as [SignedInActor, SignedInActor];
    const { id, options } = await aSenseCheck(group, moderator);
    const tasks = async (actor: SignedInActor) =>
      (await listMyTasks(actor, new Date())).filter(({ kind }) => kind === "answerSenseCheck").length;
    expect([await tasks(one), await tasks(other), await tasks(await someone(group, "observer"))]).toEqual([
      1, 1, 0,
    ]);
    await answerSenseCheck(one, { senseCheckId: id, optionId: options[0]?.id ?? "" });
    expect([await tasks(one), await tasks(other)]).toEqual([0, 1]);
  });
});

describe("two worlds that differ in who chose what alone", () => {
  it("are equal in every row, and in what everybody but the two receives", async () => {
    const { group, moderator, members } = await aRoom(6);
    const observer = await someone(group, "observer");
    const worlds: string[][] = [];
    for (const swapped of [false, true]) {
      const { id, number, options } = await aSenseCheck(group, moderator);
      for (const [place, actor] of members.entries()) {
        const first = place === 0 ? !swapped : place === 1 ? swapped : place % 2 === 0;
        const optionId = options[first ? 0 : 1]?.id ?? "";
        expect((await answerSenseCheck(actor, { senseCheckId: id, optionId })).ok).toBe(true);
      }
      const everybody = [moderator, observer, ...members];
      const open = await receivedBy(everybody, group.id, { id, number });
      await close(id);
      const closed = await receivedBy(everybody, group.id, { id, number });
      expect(JSON.stringify(closed)).toContain('"kind":"shown"');
      worlds.push([await dump(id), masked(JSON.stringify([open, closed]))]);
    }
    expect(worlds[0]).toEqual(worlds[1]);
  });

  it("leave no fact, job or mail at an answer, and no word of how many have answered", async () => {
    const { group, moderator, members } = await aRoom(6);
    const { id, number, options } = await aSenseCheck(group, moderator);
    const look = async () => JSON.stringify(await findSenseCheck(moderator, group.id, number));
    const before = await look();
    for (const actor of members)
      await answerSenseCheck(actor, { senseCheckId: id, optionId: options[0]?.id ?? "" });
    expect(await look()).toBe(before);
    expect(await db.fact.count({ where: { groupId: group.id } })).toBe(0);
    const [jobs] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int from graphile_worker.jobs`;
    expect(jobs?.count ?? 0).toBe(0);
  });

  it("show the last writer to nobody: every option's row is written by every answer", async () => {
    const { group, moderator, members } = await aRoom(1);
    const { id, options } = await aSenseCheck(group, moderator);
    await answerSenseCheck(members[0] as SignedInActor, { senseCheckId: id, optionId: options[0]?.id ?? "" });
    const writers = await db.$queryRaw<{ writer: string }[]>`
      select distinct xmin::text as writer from "SenseCheckOption" where "senseCheckId" = ${id}::uuid`;
    expect(writers).toHaveLength(1);
  });
});

describe("what is shown", () => {
  it("waits for the closing, is withheld below five for ever, and is nothing to an observer", async () => {
    const { group, moderator } = await aRoom(0);
    const observer = await someone(group, "observer");
    const open = await aSenseCheck(group, moderator, { counts: [4, 4, 0] });
    const few = await aSenseCheck(group, moderator, { closesAt: hourAgo(), counts: [4, 0, 0] });
    const enough = await aSenseCheck(group, moderator, { closesAt: hourAgo(), counts: [4, 1, 0] });
    const results = async (actor: SignedInActor, number: number) =>
      (await findSenseCheck(actor, group.id, number))?.results;
    expect(await results(moderator, open.number)).toEqual({ kind: "pending" });
    expect(await results(moderator, few.number)).toEqual({ kind: "withheld" });
    expect(await results(moderator, enough.number)).toMatchObject({ kind: "shown", total: 5 });
    expect(await results(observer, enough.number)).toBeNull();
    const seen = JSON.stringify([
      await listSenseChecks(observer, group.id),
      await findSenseCheck(observer, group.id, enough.number),
    ]);
    expect(seen).not.toMatch(/lean|Answer 1/);
    expect(await findSenseCheck(await someone(), group.id, enough.number)).toBeNull();
  });

  it("hides a finding that the reader may not read", async () => {
    const { group, moderator, members } = await aRoom(1);
    const draft = await aFinding(group, moderator, "draft");
    await askSenseCheck(moderator, {
      groupId: group.id,
      question: "Is this worth circulating?",
      options: ["Yes", "No"],
      finding: draft.number,
      openForDays: 1,
    });
    expect((await findSenseCheck(members[0] as SignedInActor, group.id, 1))?.finding).toBeNull();
    expect((await findSenseCheck(moderator, group.id, 1))?.finding).toMatchObject({ number: draft.number });
  });
});

describe("the database", () => {
  it("refuses to change, extend, reopen or delete one, and to count what is no answer", async () => {
    const { group, moderator } = await aRoom(0);
    const { id, options } = await aSenseCheck(group, moderator, { closesAt: hourAgo(), counts: [5, 0, 0] });
    const open = await aSenseCheck(group, moderator);
    const later = new Date(Date.now() + 3_600_000);
    await expect(db.senseCheck.update({ where: { id }, data: { closesAt: later } })).rejects.toThrow();
    await expect(db.senseCheck.update({ where: { id }, data: { question: "Other?" } })).rejects.toThrow();
    await expect(db.senseCheck.delete({ where: { id } })).rejects.toThrow();
    const count = (optionId: string | undefined, by: number) =>
      db.senseCheckOption.update({ where: { id: optionId ?? "" }, data: { count: { increment: by } } });
    await expect(count(options[0]?.id, 1)).rejects.toThrow();
    await expect(count(open.options[0]?.id, 2)).rejects.toThrow();
    await expect(count(open.options[0]?.id, -1)).rejects.toThrow();
    await expect(db.senseCheckOption.deleteMany({ where: { senseCheckId: id } })).rejects.toThrow();
  });

  it("lets a group go with all of it", async () => {
    const { group, moderator } = await aRoom(0);
    const { id } = await aSenseCheck(group, moderator);
    await db.senseCheckBallot.create({ data: { senseCheckId: id, personId: moderator.personId } });
    await db.workingGroup.delete({ where: { id: group.id } });
    expect(await db.senseCheck.count({ where: { id } })).toBe(0);
  });
});

it("a closing is recorded once, also by two processes at once", async () => {
  const { group, moderator } = await aRoom(0);
  const { id } = await aSenseCheck(group, moderator, { closesAt: hourAgo() });
  await aSenseCheck(group, moderator);
  await Promise.all([noteClosedSenseChecks(), noteClosedSenseChecks()]);
  const facts = await db.fact.findMany({
    where: { groupId: group.id },
    select: { subjectId: true, personId: true },
  });
  expect(facts).toEqual([{ subjectId: id, personId: null }]);
});

/** All that each of them gets to see of it. */
function receivedBy(
  actors: SignedInActor[],
  groupId: string,
  { id, number }: { id: string; number: number },
) {
  return Promise.all(
    actors.map(async (actor) => [
      await findSenseCheck(actor, groupId, number),
      (await listSenseChecks(actor, groupId)).find((check) => check.id === id),
      (await listMyTasks(actor, new Date(0))).filter(({ subjectId }) => subjectId === id),
    ]),
  );
}

/** Lets the closing instant pass, which only somebody above the triggers can. */
async function close(id: string): Promise<void> {
  await db.$transaction([
    db.$executeRaw`set local session_replication_role = replica`,
    db.senseCheck.update({ where: { id }, data: { closesAt: hourAgo() }, select: { id: true } }),
  ]);
}

/** Every column of every row a sense-check has, in the order the table holds them, ids masked. */
async function dump(id: string): Promise<string> {
  const rows = await db.$queryRaw<{ line: string }[]>`
    select s::text as line from "SenseCheck" s where id = ${id}::uuid
    union all select o::text from "SenseCheckOption" o where "senseCheckId" = ${id}::uuid
    union all select b."personId"::text from "SenseCheckBallot" b where "senseCheckId" = ${id}::uuid`;
  return masked(rows.map(({ line }) => line).join("\n"));
}

/** Without random ids, numbers in the group and instants: what is left is what was said. People keep their ids. */
function masked(text: string): string {
  const known = new Map<string, string>();
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => known.get(id) ?? remember(known, id))
    .replace(/\d{4}-\d\d-\d\d[T ][\d:.]+(Z|\+00)/g, "AT")
    .replace(/,\d+,,"Where/g, ',N,,"Where')
    .replace(/"number":\d+|(?<="path":"[^"]*\/)\d+(?=")/g, "N");
}

function remember(known: Map<string, string>, id: string): string {
  const name = `id${known.size}`;
  known.set(id, name);
  return name;
}
