import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { moveFinding } from "#lib/domain/findings/move-finding.ts";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { type ActivityFilter, activityFilterSchema } from "#lib/domain/notifications/schema.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aFinding, aGroup, aPaper, aSenseCheck, someone } from "#tests/world/world.ts";

withDatabase();

async function aRoom() {
  const group = { ...(await aGroup()), concludedAt: null };
  const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
  const read = (actor: SignedInActor, filter: ActivityFilter = {}) => listActivity(actor, group, filter);
  const kinds = async (actor: SignedInActor, filter: ActivityFilter = {}) =>
    (await read(actor, filter)).entries.map(({ kind }) => kind);
  const record = (actor: SignedInActor, kind: string, subjectId: string) =>
    recordFact(db, actor, { kind, groupId: group.id, subjectId });
  return { group, moderator, expert, read, kinds, record };
}

describe("what happened", () => {
  it("is chosen by kind, by person, by subject and by day, and counted", async () => {
    const { group, moderator, expert, read, kinds } = await aRoom();
    const proposed = { groupId: group.id, reasons: "", theme: "" };
    await proposeFinding(expert, { ...proposed, statement: "Partners owe one another notice." });
    await proposeFinding(moderator, { ...proposed, statement: "Notice is owed within days." });
    const findings = await db.finding.findMany({ where: { groupId: group.id }, orderBy: { number: "asc" } });
    await moveFinding(moderator, { findingId: findings[0]?.id ?? "", move: "circulate" });
    expect(await kinds(moderator)).toEqual(["FindingCirculated", "FindingProposed", "FindingProposed"]);
    expect(await kinds(moderator, { kind: "papers" })).toEqual([]);
    expect(await kinds(moderator, { person: expert.personId })).toEqual(["FindingProposed"]);
    expect(await kinds(moderator, { subject: findings[0]?.id ?? "" })).toHaveLength(2);
    expect(await kinds(moderator, { from: "2999-01-01" })).toEqual([]);
    expect(await kinds(moderator, { until: "2000-01-01" })).toEqual([]);
    const page = await read(moderator, { kind: "findings" });
    expect(page).toMatchObject({ total: 3, counts: { findings: 3, papers: 0 }, older: null });
    expect(page.people.map(({ name }) => name).sort()).toEqual([expert.name, moderator.name].sort());
  });

  it("goes on from page to page, each fact once", async () => {
    const { group, moderator, expert, read, record } = await aRoom();
    const { id } = await aFinding(group, expert);
    for (let place = 0; place < 120; place += 1) await record(expert, "PositionRecorded", id);
    const seen: string[] = [];
    for (let before: string | null = null, pages = 0; pages === 0 || before !== null; pages += 1) {
      const page: Awaited<ReturnType<typeof read>> = await read(moderator, before ? { before } : {});
      seen.push(...page.entries.map((entry) => entry.id));
      expect(page.total).toBe(120);
      before = page.older;
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  it("is told as far as one may read what it happened to, and counted no further", async () => {
    const { group, moderator, expert, read, kinds, record } = await aRoom();
    const draft = await aFinding(group, moderator, "draft");
    await record(moderator, "FindingProposed", draft.id);
    await record(moderator, "MemberInvited", crypto.randomUUID());
    expect(await kinds(moderator)).toEqual(["MemberInvited", "FindingProposed"]);
    expect(await read(expert)).toMatchObject({ entries: [], total: 0, people: [] });
    const narrowed = await read(expert, { subject: draft.id });
    expect(narrowed).toMatchObject({ entries: [], subject: null });
    const outside = await someone();
    for (const actor of [await someone(group, "observer"), outside])
      expect(await read(actor)).toMatchObject({ entries: [], total: 0, people: [] });
  });

  it("leads from a text, a sense-check and a membership to what they belong to", async () => {
    const { group, moderator, expert, read, record } = await aRoom();
    const paper = await aPaper(group, { authors: [expert] });
    const check = await aSenseCheck(group, moderator);
    const member = await db.member.findFirstOrThrow({ where: { personId: expert.personId } });
    await record(expert, "VersionNamed", paper.documentId);
    await record(moderator, "SenseCheckAsked", check.id);
    await record(expert, "MemberJoined", member.id);
    expect((await read(moderator)).entries.map(({ subject }) => subject)).toEqual([
      { title: expert.name, path: "members" },
      { title: "Where do we lean?", path: `findings/sense-checks/${check.number}` },
      { title: paper.slug, path: `papers/${paper.slug}` },
    ]);
  });
});

describe("a discussion that is not on the record", () => {
  it.each(["not_for_attribution", "off_the_record"] as const)(
    "names nobody from held on (%s)",
    async (rule) => {
      const { group, moderator, expert, read, kinds, record } = await aRoom();
      const { id } = await aDiscussion(group, { rule });
      await record(moderator, "DiscussionPlanned", id);
      for (const kind of ["DiscussionHeld", "ContributionReleased", "SummaryCirculated"])
        await record(expert, kind, id);
      const { entries, people } = await read(moderator);
      expect(entries.map(({ kind, by }) => [kind, by])).toEqual([
        ["SummaryCirculated", null],
        ["ContributionReleased", null],
        ["DiscussionHeld", null],
        ["DiscussionPlanned", moderator.name],
      ]);
      expect(entries.map(({ at, isDayOnly }) => isDayOnly && at.getTime() % 86_400_000)).toEqual([
        0,
        0,
        0,
        false,
      ]);
      expect(people.map(({ name }) => name)).toEqual([moderator.name]);
      expect(await kinds(moderator, { person: expert.personId })).toEqual([]);
      expect((await read(moderator, { person: expert.personId })).total).toBe(0);
      expect(JSON.stringify(await read(moderator))).not.toContain(expert.personId);
    },
  );

  it("is no different whoever did it: two worlds are told the same", async () => {
    const told: string[] = [];
    const { group, moderator, expert, read, record } = await aRoom();
    const other = await someone(group);
    for (const doer of [expert, other]) {
      const { id } = await aDiscussion(group);
      await record(doer, "ContributionReleased", id);
      for (const person of [undefined, expert.personId, other.personId]) {
        const { entries, total, counts, people } = await read(moderator, { subject: id, person });
        told.push(JSON.stringify([entries.map(({ kind, by }) => [kind, by]), total, counts, people]));
      }
    }
    expect(told.slice(0, 3)).toEqual(told.slice(3));
  });

  it("names whoever did it where it is on the record", async () => {
    const { group, moderator, expert, read, record } = await aRoom();
    const { id } = await aDiscussion(group, { rule: "on_the_record" });
    await record(expert, "DiscussionHeld", id);
    expect((await read(moderator, { person: expert.personId })).entries).toMatchObject([{ by: expert.name }]);
  });
});

it("an address that cannot be read chooses nothing", () => {
  const address = {
    kind: "all",
    person: "me",
    from: "yesterday",
    until: ["2026-01-01"],
    before: "9".repeat(19),
  };
  expect(Object.values(activityFilterSchema.parse(address)).filter(Boolean)).toEqual([]);
});
