import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listMyTasks } from "#lib/domain/notifications/queries.ts";
import { listObligations } from "#lib/domain/obligations/list-obligations.ts";
import { obligationKinds } from "#lib/domain/obligations/types.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aCommission, anExtension, anOpenSignOff, aRequestedRelease } from "#tests/world/obligations.ts";
import { aReviewComment, aReviewRound } from "#tests/world/reviews.ts";
import { aFinding, aGroup, aLastCall, aPaper, aReport, inDays, someone } from "#tests/world/world.ts";

withDatabase();

const now = () => new Date();
const open = (group: { id: string; slug: string }) => ({ ...group, concludedAt: null });

/** A group with everything that can be owed in it, and who is who. */
async function aBusyGroup() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const second = await someone(group, "moderator");
  const author = await someone(group);
  const expert = await someone(group);
  const observer = await someone(group, "observer");
  const outsider = await someone();
  const offered = await aCommission(group, {
    authors: [author, expert],
    state: "offered",
    answerBy: inDays(3),
  });
  const outline = await aCommission(group, {
    authors: [author],
    outlineDueOn: inDays(-4),
    dueOn: inDays(60),
  });
  await anExtension(outline, author);
  const drafting = await aPaper(group, { authors: [author] });
  const submitted = await aPaper(group, { authors: [author], state: "submitted" });
  const reviewed = await aPaper(group, { authors: [author], state: "in_review" });
  const round = await aReviewRound(group, reviewed, { asksGroup: true, outside: [outsider] });
  const answering = await aPaper(group, { authors: [author], state: "in_review" });
  const closed = await aReviewRound(group, answering, { state: "closed", reviewers: [expert] });
  await aReviewComment(closed, expert);
  const finding = await aFinding(group, author, "last_call");
  await aLastCall(finding, moderator);
  const report = await aReport(group);
  const signOff = await anOpenSignOff(group, report, moderator);
  const release = await aRequestedRelease(group, report, moderator);
  return {
    group: open(group),
    people: { moderator, second, author, expert, observer, outsider },
    things: { offered, outline, drafting, submitted, round, closed, finding, report, signOff, release },
  };
}

type Busy = Awaited<ReturnType<typeof aBusyGroup>>;

/** `kind` → who owes it, by the names of the cast. */
async function whoOwes({ group, people }: Busy): Promise<Record<string, string[]>> {
  const { obligations } = await listObligations(people.moderator, group, { now: now() });
  const names = new Map(Object.entries(people).map(([name, { personId }]) => [personId, name]));
  const byKind = Map.groupBy(obligations, ({ kind }) => kind);
  return Object.fromEntries(
    [...byKind].map(([kind, rows]) => [kind, rows.map(({ personId }) => names.get(personId) ?? "?").sort()]),
  );
}

describe("who owes what in a group", () => {
  it("is told of commissions, papers, positions, reviews, sign-offs and publications alike", async () => {
    expect(await whoOwes(await aBusyGroup())).toEqual({
      answerCommission: ["author", "expert"],
      deliverOutline: ["author"],
      decideExtension: ["moderator", "second"],
      writePaper: ["author"],
      startReview: ["moderator", "second"],
      takePosition: ["author", "expert", "moderator", "second"],
      // Nobody reviews what they wrote.
      reviewText: ["expert", "moderator", "outsider", "second"],
      answerComments: ["author"],
      signOff: ["author", "expert", "moderator", "second"],
      // Not the one who asked for it.
      confirmRelease: ["second"],
    });
  });

  it("leaves out whoever is done, recused or gone", async () => {
    const busy = await aBusyGroup();
    const { expert, outsider, second, author } = busy.people;
    const { signOff, round, finding } = busy.things;
    await db.endorsement.create({
      data: {
        roundId: signOff.id,
        personId: expert.personId,
        value: "recused",
        hash: signOff.hash,
        statement: "",
        confirmedAt: now(),
      },
    });
    await db.reviewer.updateMany({
      where: { roundId: round.id, personId: outsider.personId },
      data: { doneAt: now() },
    });
    const version = await db.findingVersion.findFirstOrThrow({ where: { findingId: finding.id } });
    await db.position.create({
      data: { findingVersionId: version.id, personId: author.personId, value: "recused" },
    });
    await db.member.updateMany({ where: { personId: second.personId }, data: { leftAt: now() } });
    expect(await whoOwes(busy)).toMatchObject({
      signOff: ["author", "moderator"],
      reviewText: ["expert", "moderator"],
      takePosition: ["expert", "moderator"],
      startReview: ["moderator"],
    });
  });

  it("asks moderators to end a sign-off that everybody has answered, or that is over", async () => {
    const busy = await aBusyGroup();
    const { signOff } = busy.things;
    const { author, expert, moderator, second } = busy.people;
    const where = { id: signOff.id };
    const { openedAt } = await db.signOffRound.findUniqueOrThrow({ where, select: { openedAt: true } });
    await db.signOffRound.update({ where, data: { closesAt: new Date(openedAt.getTime() + 1) } });
    const over = await whoOwes(busy);
    expect(over).toMatchObject({ endSignOff: ["moderator", "second"] });
    expect(over).not.toHaveProperty("signOff");
    await db.signOffRound.update({ where, data: { closesAt: null } });
    expect(await whoOwes(busy)).not.toHaveProperty("endSignOff");
    await db.endorsement.createMany({
      data: [author, expert, moderator, second].map(({ personId }) => ({
        roundId: signOff.id,
        personId,
        value: "endorsed" as const,
        hash: signOff.hash,
        statement: "I endorse this report.",
        confirmedAt: now(),
      })),
    });
    expect(await whoOwes(busy)).toMatchObject({ endSignOff: ["moderator", "second"] });
  });

  it("asks those whose position is on an earlier text, and after the last call the moderators alone", async () => {
    const busy = await aBusyGroup();
    const { expert } = busy.people;
    const { finding } = busy.things;
    const said = await db.findingVersion.findFirstOrThrow({ where: { findingId: finding.id } });
    await db.position.create({
      data: { findingVersionId: said.id, personId: expert.personId, value: "support" },
    });
    await db.findingVersion.create({
      data: {
        findingId: finding.id,
        number: 2,
        substance: 2,
        statement: "Another statement altogether.",
        createdById: expert.personId,
      },
    });
    expect(await whoOwes(busy)).toMatchObject({
      confirmPosition: ["expert"],
      takePosition: ["author", "moderator", "second"],
    });
    await db.finding.update({ where: { id: finding.id }, data: { lastCallClosesAt: inDays(-1) } });
    const after = await whoOwes(busy);
    expect(after).toMatchObject({ callFinding: ["moderator", "second"] });
    expect(after).not.toHaveProperty("takePosition");
    expect(after).not.toHaveProperty("confirmPosition");
  });

  it("asks for an answer once a round's time is up, although nobody has closed it", async () => {
    const busy = await aBusyGroup();
    const { round } = busy.things;
    await aReviewComment(round, busy.people.expert);
    await db.reviewRound.update({ where: { id: round.id }, data: { closesAt: inDays(-1) } });
    const { obligations } = await listObligations(busy.people.moderator, busy.group, { now: now() });
    const ofRound = obligations.filter(({ subjectId }) => subjectId === round.id);
    expect(ofRound.map(({ kind, personId, count }) => ({ kind, personId, count }))).toEqual([
      { kind: "answerComments", personId: busy.people.author.personId, count: 1 },
    ]);
  });

  it("is for moderators alone, and nothing in a concluded group", async () => {
    const { group, people } = await aBusyGroup();
    const nothing = { obligations: [], people: [] };
    const elsewhere = await someone(await aGroup(), "moderator");
    for (const asker of [people.author, people.observer, people.outsider, elsewhere])
      expect(await listObligations(asker, group, { now: now() })).toEqual(nothing);
    const concluded = { ...group, concludedAt: now() };
    expect(await listObligations(people.moderator, concluded, { now: now() })).toEqual(nothing);
  });
});

describe("my tasks", () => {
  it("are, for everybody, what the moderators see as owed by them", async () => {
    const { group, people } = await aBusyGroup();
    const { obligations } = await listObligations(people.moderator, group, { now: now() });
    for (const person of Object.values(people)) expect(await owedIn(person)).toEqual(owedOf(person));

    function owedOf({ personId }: SignedInActor) {
      return obligations
        .filter((obligation) => obligation.personId === personId)
        .map(({ kind, subjectId, path }) => `${kind} ${subjectId} ${path}`)
        .sort();
    }
  });

  it("lead somebody from outside to the round they were asked for, and to nothing else", async () => {
    const { people, things } = await aBusyGroup();
    const tasks = await listMyTasks(people.outsider, now());
    expect(tasks.map(({ kind, path }) => ({ kind, path }))).toEqual([
      { kind: "reviewText", path: `/reviews/${things.round.id}` },
    ]);
    await db.reviewer.updateMany({
      where: { personId: people.outsider.personId },
      data: { endedAt: now() },
    });
    expect(await listMyTasks(people.outsider, now())).toEqual([]);
  });

  it("are nothing in a concluded group", async () => {
    const { group, people } = await aBusyGroup();
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: now() } });
    for (const person of Object.values(people)) expect(await listMyTasks(person, now())).toEqual([]);
  });
});

/** Of somebody's tasks, those that others may know of. */
async function owedIn(person: SignedInActor): Promise<string[]> {
  const tasks = await listMyTasks(person, now());
  return tasks
    .filter(({ kind }) => kind in obligationKinds)
    .map(({ kind, subjectId, path }) => `${kind} ${subjectId} ${path}`)
    .sort();
}
