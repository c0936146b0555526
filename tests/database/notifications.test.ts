import { describe, expect, it } from "vitest";
import type { MemberRole, SignedInActor } from "#lib/base/actor.ts";
import { startThread } from "#lib/domain/comments/start-thread.ts";
import { agreeSummary } from "#lib/domain/discussions/agree-summary.ts";
import { circulateSummary } from "#lib/domain/discussions/circulate-summary.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { openLastCall } from "#lib/domain/findings/open-last-call.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { countUnread, listNotifications } from "#lib/domain/notifications/list-notifications.ts";
import { markRead, openNotified } from "#lib/domain/notifications/mark-read.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aFinding, aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

/** Kinds of what somebody was told, newest first. */
async function toldTo(actor: SignedInActor): Promise<string[]> {
  const { things } = await listNotifications(actor, {});
  return things.flatMap(({ entries }) => entries.map(({ kind }) => kind));
}

const tell = async () => {
  while ((await tellFacts()).mayBeMore);
};

const note = (actor: SignedInActor, groupId: string, subjectId: string, kind: string) =>
  db.$transaction((tx) => recordFact(tx, actor, { kind, groupId, subjectId }));

async function aTable() {
  const group = await aGroup();
  const by = (role: MemberRole) => someone(group, role);
  const [author, expert, moderator, observer] = [
    await by("expert"),
    await by("expert"),
    await by("moderator"),
    await by("observer"),
  ];
  return { group, author, expert, moderator, observer };
}

describe("who is told", () => {
  it("of a comment: the authors and whoever it addresses, never whoever made it", async () => {
    const { group, author, expert, moderator, observer } = await aTable();
    const paper = await aPaper(group, { authors: [author] });
    const slug = (await db.person.findUniqueOrThrow({ where: { id: moderator.personId } })).slug;
    const body = `Is this so? @${slug} may know.`;
    const { documentId } = paper;
    expect(await startThread(expert, { id: crypto.randomUUID(), documentId, body })).toMatchObject({
      ok: true,
    });
    await tell();
    expect(await toldTo(author)).toEqual(["CommentThreadStarted"]);
    expect(await toldTo(moderator)).toEqual(["CommentThreadStarted"]);
    expect(await toldTo(expert)).toEqual([]);
    expect(await toldTo(observer)).toEqual([]);
    const kinds = await db.notification.findMany({ orderBy: { id: "asc" }, where: { groupId: group.id } });
    expect(kinds.map(({ accountId, kind }) => [accountId, kind]).toSorted()).toEqual(
      [
        [author.accountId, "comments"],
        [moderator.accountId, "mentions"],
      ].toSorted(),
    );
  });

  it("of a last call: those whose position is missing, and no more once they took it", async () => {
    const { group, author, expert, moderator, observer } = await aTable();
    const finding = await aFinding(group, author);
    const version = await db.findingVersion.findFirstOrThrow({ where: { findingId: finding.id } });
    const position = { findingId: finding.id, version: version.number, value: "support", text: "" } as const;
    expect(await recordPosition(expert, position)).toMatchObject({ ok: true });
    const closesAt = new Date(Date.now() + 7 * 86_400_000);
    expect(await openLastCall(moderator, { findingId: finding.id, closesAt, silence: false })).toMatchObject({
      ok: true,
    });
    await tell();
    expect(await toldTo(author)).toEqual(["LastCallOpened"]);
    expect(await toldTo(expert)).toEqual([]);
    expect(await toldTo(observer)).toEqual([]);
    expect(await toldTo(moderator)).toEqual(["PositionRecorded"]);
  });

  it("of nothing they may not read: an observer hears of a paper once it is theirs to read", async () => {
    const { group, author, observer } = await aTable();
    const outsider = await someone(await aGroup());
    const hidden = await aPaper(group, { authors: [author], state: "in_review" });
    const open = await aPaper(group, { authors: [observer], state: "accepted" });
    for (const { id } of [hidden, open]) await note(author, group.id, id, "PaperAccepted");
    await tell();
    expect(await toldTo(observer)).toEqual(["PaperAccepted"]);
    expect(await toldTo(outsider)).toEqual([]);
  });

  it("of a discussion that names nobody: everybody alike, with the day and no name", async () => {
    const { group, author, expert, moderator, observer } = await aTable();
    const discussion = await aDiscussion(group, { state: "summary_drafted" });
    await db.discussion.update({
      where: { id: discussion.id },
      data: { summary: "Said.", summaryNumber: 1 },
    });
    await db.summaryVersion.create({
      data: { discussionId: discussion.id, number: 1, body: "Said.", madeOn: new Date() },
    });
    const summary = { discussionId: discussion.id, number: 1 };
    expect(await circulateSummary(moderator, summary)).toMatchObject({ ok: true });
    expect(await agreeSummary(moderator, summary)).toMatchObject({ ok: true });
    await tell();
    for (const actor of [author, expert, moderator]) {
      const { things } = await listNotifications(actor, {});
      expect(things.map(({ entries }) => entries.map(({ kind }) => kind))).toEqual([
        ["SummaryAgreed", "SummaryCirculated"],
      ]);
      for (const { at, by, isDayOnly } of things[0]?.entries ?? []) {
        expect([by, isDayOnly]).toEqual([null, true]);
        expect(at.getTime() % 86_400_000).toBe(0);
      }
    }
    expect(await toldTo(observer)).toEqual(["SummaryAgreed"]);
  });

  it("once, with two processes at work, and not of what lies far back", async () => {
    const { group, author, moderator } = await aTable();
    const paper = await aPaper(group, { authors: [author] });
    for (let count = 0; count < 30; count += 1)
      await note(moderator, group.id, paper.id, "CommentThreadStarted");
    await db.fact.create({
      data: {
        ...{ kind: "PaperDeclined", groupId: group.id, subjectId: paper.id },
        at: new Date(Date.now() - 15 * 86_400_000),
      },
    });
    await Promise.all([tell(), tell(), tell()]);
    expect(await db.notification.count({ where: { accountId: author.accountId } })).toBe(30);
    expect(await db.untoldFact.count()).toBe(0);
    const { things } = await listNotifications(author, {});
    expect(things).toHaveLength(1);
    expect(things[0]?.entries).toMatchObject([{ kind: "CommentThreadStarted", times: 30 }]);
  });
});

describe("what somebody was told", () => {
  it("is gone with the membership, and its thing cannot be opened", async () => {
    const { group, author, expert, moderator } = await aTable();
    const paper = await aPaper(group, { authors: [author] });
    await note(expert, group.id, paper.id, "CommentThreadStarted");
    await tell();
    expect(await countUnread(author)).toBe(1);
    const member = await db.member.findFirstOrThrow({ where: { personId: author.personId } });
    expect(await removeMember(moderator, member.id)).toMatchObject({ ok: true });
    const left = { ...author, memberships: [] };
    expect(await listNotifications(left, {})).toMatchObject({ things: [], unread: 0 });
    expect(await countUnread(left)).toBe(0);
    expect(await openNotified(left, paper.id)).toMatchObject({ ok: false });
  });

  it("is read by opening its thing, one by one or all at once, and by its owner alone", async () => {
    const { group, author, expert, moderator } = await aTable();
    const papers = [await aPaper(group, { authors: [author] }), await aPaper(group, { authors: [author] })];
    for (const { id } of papers) await note(expert, group.id, id, "CommentThreadStarted");
    await tell();
    const [first] = papers;
    expect(await openNotified(moderator, first?.id ?? "")).toMatchObject({ ok: false });
    await markRead(moderator, {});
    expect(await countUnread(author)).toBe(2);
    expect(await openNotified(author, first?.id ?? "")).toEqual({
      ok: true,
      value: `/workspace/${group.slug}/papers/${first?.slug}`,
    });
    expect(await countUnread(author)).toBe(1);
    expect((await listNotifications(author, { show: "unread" })).things).toHaveLength(1);
    await markRead(author, {});
    expect(await countUnread(author)).toBe(0);
    expect(
      await db.notification.count({ where: { accountId: author.accountId, dueAt: { not: null } } }),
    ).toBe(0);
  });

  it("is chosen by group and kind, and paged", async () => {
    const { group, author, expert } = await aTable();
    const paper = await aPaper(group, { authors: [author] });
    for (let count = 0; count < 61; count += 1)
      await note(expert, group.id, paper.id, "CommentThreadStarted");
    await tell();
    const first = await listNotifications(author, { group: group.slug, kind: "comments" });
    expect(first.things[0]?.entries[0]?.times).toBe(60);
    const second = await listNotifications(author, { before: first.older ?? "" });
    expect(second.things[0]?.entries[0]?.times).toBe(1);
    expect(second.older).toBeNull();
    expect((await listNotifications(author, { kind: "papers" })).things).toEqual([]);
    expect((await listNotifications(author, { group: "another" })).things).toEqual([]);
  });
});
