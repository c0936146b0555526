import { describe, expect, it } from "vitest";
import { agreeSummary } from "#lib/domain/discussions/agree-summary.ts";
import { answerRemark } from "#lib/domain/discussions/answer-remark.ts";
import { circulateSummary } from "#lib/domain/discussions/circulate-summary.ts";
import { draftSummary } from "#lib/domain/discussions/draft-summary.ts";
import { findSummary, findSummaryVersion } from "#lib/domain/discussions/find-summary.ts";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { remarkOnSummary } from "#lib/domain/discussions/remark-on-summary.ts";
import type { AttributionRule } from "#lib/domain/discussions/types.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

async function aMeeting(rule: AttributionRule = "on_the_record") {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const expert = await someone(group, "expert");
  const observer = await someone(group, "observer");
  const { id: discussionId, slug } = await aDiscussion(group, { rule });
  const draft = (from: number, body: string, actor = moderator) =>
    draftSummary(actor, { discussionId, from, body });
  return { group, moderator, expert, observer, discussionId, slug, draft };
}

/** One that is circulated in its second version. */
async function aCirculatedSummary(rule?: AttributionRule) {
  const meeting = await aMeeting(rule);
  await meeting.draft(0, "First words.");
  await meeting.draft(1, "Second words.");
  await circulateSummary(meeting.moderator, { discussionId: meeting.discussionId, number: 2 });
  return meeting;
}

describe("a draft", () => {
  it("is the moderators' until it circulates, each version kept without an author or an hour", async () => {
    const { group, moderator, expert, discussionId, slug, draft } = await aMeeting();
    expect(await draft(0, "First words.")).toMatchObject({ ok: true });
    expect(await draft(1, "Second words.")).toMatchObject({ ok: true });
    const seen = async (actor: typeof expert) => (await findDiscussion(actor, group.id, slug))?.summary;
    expect(await seen(moderator)).toBe("Second words.");
    expect(await seen(expert)).toBe("");
    expect(await findSummary(expert, discussionId)).toBeNull();
    expect(await findSummary(moderator, discussionId)).toMatchObject({
      number: 2,
      circulated: null,
      versions: [{ number: 2 }, { number: 1 }],
    });
    const rows = await db.summaryVersion.findMany({ where: { discussionId } });
    for (const { madeOn } of rows) expect(madeOn.toISOString()).toMatch(/T00:00:00\.000Z$/);
  });

  it("of the same words is no new version", async () => {
    const { moderator, discussionId, draft } = await aMeeting();
    await draft(0, "Words.");
    expect(await draft(1, "Words.")).toMatchObject({ ok: true });
    expect((await findSummary(moderator, discussionId))?.number).toBe(1);
  });

  it("that began from an older version is refused, and the other's stands", async () => {
    const { group, moderator, slug, draft } = await aMeeting();
    const other = await someone(group, "moderator");
    await draft(0, "First words.");
    const results = await Promise.all([draft(1, "Mine.", moderator), draft(1, "Theirs.", other)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "SummaryChanged" } });
    const kept = await findDiscussion(moderator, group.id, slug);
    expect(kept?.summary).toBe(results[0]?.ok ? "Mine." : "Theirs.");
  });

  it("is nobody else's to write, and never of what is off the record", async () => {
    const { expert, observer, draft } = await aMeeting();
    expect(await draft(0, "x", expert)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await draft(0, "x", observer)).toMatchObject({ refusal: { kind: "NotVisible" } });
    const off = await aMeeting("off_the_record");
    expect(await off.draft(0, "x")).toMatchObject({ refusal: { kind: "NothingIsRecorded" } });
    expect((await findDiscussion(off.moderator, off.group.id, off.slug))?.may.draftSummary).toBe(false);
  });
});

describe("a circulated summary", () => {
  it("shows experts what became of it since, and no draft before; observers nothing yet", async () => {
    const { moderator, expert, observer, discussionId, draft } = await aCirculatedSummary();
    await draft(2, "Third words.");
    expect(await findSummary(expert, discussionId)).toMatchObject({
      number: 3,
      circulated: { number: 2, body: "Second words." },
      versions: [{ number: 3 }, { number: 2 }],
    });
    expect(await findSummaryVersion(expert, { discussionId, number: 1 })).toBeNull();
    expect(await findSummaryVersion(moderator, { discussionId, number: 1 })).toMatchObject({
      body: "First words.",
    });
    expect(await findSummary(observer, discussionId)).toBeNull();
  });

  it("goes out as it was read: not if another version was kept meanwhile", async () => {
    const { moderator, discussionId, draft } = await aMeeting();
    await draft(0, "First words.");
    await draft(1, "Second words.");
    expect(await circulateSummary(moderator, { discussionId, number: 1 })).toMatchObject({
      refusal: { kind: "SummaryChanged" },
    });
  });
});

describe("a remark", () => {
  it("appears at once on the record, without its author, and leaves no fact", async () => {
    const { group, expert, discussionId } = await aCirculatedSummary();
    const before = await db.fact.count({ where: { groupId: group.id } });
    expect(await remarkOnSummary(expert, { discussionId, body: "Say “most”." })).toEqual({
      ok: true,
      value: { appearsAt: null },
    });
    expect((await findSummary(expert, discussionId))?.remarks).toMatchObject([
      { body: "Say “most”.", answer: "" },
    ]);
    const [row] = await db.$queryRaw<{ line: string }[]>`
      SELECT r::text AS line FROM "SummaryRemark" r WHERE "discussionId" = ${discussionId}::uuid`;
    expect(row?.line).not.toContain(expert.personId);
    expect(await db.fact.count({ where: { groupId: group.id } })).toBe(before);
  });

  it("under the rule waits until it appears with others', and cannot be overtaken by agreement", async () => {
    const { moderator, expert, discussionId } = await aCirculatedSummary("not_for_attribution");
    const sent = await remarkOnSummary(expert, { discussionId, body: "Say “most”." });
    expect(sent.ok && (sent.value.appearsAt?.getTime() ?? 0) % 300_000).toBe(0);
    expect((await findSummary(expert, discussionId))?.remarks).toEqual([]);
    expect(await agreeSummary(moderator, { discussionId, number: 2 })).toMatchObject({
      refusal: { kind: "RemarkOnItsWay" },
    });
  });

  it("is for those who may, while it circulates", async () => {
    const { observer, discussionId } = await aCirculatedSummary();
    expect(await remarkOnSummary(observer, { discussionId, body: "x" })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
    const early = await aMeeting();
    const refused = await remarkOnSummary(early.expert, { discussionId: early.discussionId, body: "x" });
    expect(refused).toMatchObject({ refusal: { kind: "WrongState" } });
  });
});

describe("agreement", () => {
  it("waits for every answer, then locks the summary against everything", async () => {
    const { group, moderator, expert, observer, discussionId, slug, draft } = await aCirculatedSummary();
    await remarkOnSummary(expert, { discussionId, body: "Say “most”." });
    const agree = () => agreeSummary(moderator, { discussionId, number: 2 });
    expect(await agree()).toMatchObject({ refusal: { kind: "RemarksUnanswered", count: 1 } });
    const remarkId = (await findSummary(moderator, discussionId))?.remarks[0]?.id ?? "";
    const answer = { discussionId, remarkId, answer: "Done." };
    expect(await answerRemark(expert, answer)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    await answerRemark(moderator, answer);
    expect(await agree()).toMatchObject({ ok: true });
    expect(await findDiscussion(observer, group.id, slug)).toMatchObject({
      state: "summary_agreed",
      summary: "Second words.",
    });
    expect(await draft(2, "After all.")).toMatchObject({ refusal: { kind: "WrongState" } });
    expect(await answerRemark(moderator, answer)).toMatchObject({ refusal: { kind: "WrongState" } });
    const data = { summary: "Behind its back." };
    await expect(db.discussion.update({ where: { id: discussionId }, data })).rejects.toThrow();
  });

  it("is of the version that was read", async () => {
    const { moderator, discussionId, draft } = await aCirculatedSummary();
    await draft(2, "Third words.");
    expect(await agreeSummary(moderator, { discussionId, number: 2 })).toMatchObject({
      refusal: { kind: "SummaryChanged" },
    });
  });
});

it("facts of a summary name nobody unless it is on the record", async () => {
  for (const rule of ["on_the_record", "not_for_attribution"] as const) {
    const { group, moderator, discussionId } = await aCirculatedSummary(rule);
    await agreeSummary(moderator, { discussionId, number: 2 });
    const facts = await db.fact.findMany({ where: { groupId: group.id }, orderBy: { id: "asc" } });
    const by = rule === "on_the_record" ? moderator.personId : null;
    expect(facts.map(({ kind, personId }) => [kind, personId])).toEqual(
      ["SummaryDrafted", "SummaryRevised", "SummaryCirculated", "SummaryAgreed"].map((kind) => [kind, by]),
    );
  }
});
