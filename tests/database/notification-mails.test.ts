import { describe, expect, it } from "vitest";
import type { MemberRole, SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { openLastCall } from "#lib/domain/findings/open-last-call.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { endMails } from "#lib/domain/mail-settings/end-mails.ts";
import { findMailEnding, readMailChoices } from "#lib/domain/mail-settings/queries.ts";
import { setGroupMailSettings, setMailSettings } from "#lib/domain/mail-settings/set-mail-settings.ts";
import type { Pace } from "#lib/domain/mail-settings/types.ts";
import { markRead } from "#lib/domain/notifications/mark-read.ts";
import { sendNotifications } from "#lib/domain/notifications/send-notifications.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aFinding, aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

const dayMs = 86_400_000;
const soon = () => new Date(Date.now() + 600_000);
const tomorrow = () => new Date(Date.now() + dayMs + 1);
const nextWeek = () => new Date(Date.now() + 7 * dayMs + 1);

const tell = async () => {
  while ((await tellFacts()).mayBeMore);
};

const addressOf = async ({ accountId }: SignedInActor) =>
  (await db.account.findUniqueOrThrow({ where: { id: accountId } })).email;

/** What somebody was mailed so far. */
async function mailsTo(actor: SignedInActor) {
  const address = await addressOf(actor);
  return (await queuedMails()).filter(({ to }) => to === address);
}

const note = (actor: SignedInActor, groupId: string, subjectId: string, kind = "CommentThreadStarted") =>
  db.$transaction((tx) => recordFact(tx, actor, { kind, groupId, subjectId }));

/** A paper of an author, on which somebody else has commented. */
async function aCommentedPaper(role: MemberRole = "expert") {
  const group = await aGroup();
  const author = await someone(group, role);
  const expert = await someone(group);
  const paper = await aPaper(group, { authors: [author], state: "accepted" });
  await note(expert, group.id, paper.id);
  return { group, author, expert, paper };
}

const general = (paces: Partial<Record<"asked" | "comments" | "papers", Pace>>) =>
  ({ scope: "chosen", digestHour: 7, ...paces }) as const;

describe("a digest", () => {
  it("leaves at its hour, once, in whichever of two processes comes first", async () => {
    const { author, expert, paper } = await aCommentedPaper();
    await tell();
    await Promise.all([sendNotifications(tomorrow()), sendNotifications(tomorrow())]);
    await sendNotifications(tomorrow());
    const mails = await mailsTo(author);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`“${paper.slug}”\n  A text was commented on, by ${expert.name}\n  `);
    expect(mails[0]?.unsubscribe).toMatch(/\/notifications\/[\w-]{43}\/end$/);
    expect(await mailsTo(expert)).toEqual([]);
  });

  it("says of several groups and things what happened, newest first, each thing once", async () => {
    const { group, author, expert, paper } = await aCommentedPaper();
    const other = await aPaper(group, { authors: [author] });
    await note(expert, group.id, other.id);
    await note(expert, group.id, paper.id);
    await tell();
    await sendNotifications(tomorrow());
    const [mail, ...others] = await mailsTo(author);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(`News of ${group.slug}`);
    expect(mail?.text.indexOf(paper.slug)).toBeLessThan(mail?.text.indexOf(other.slug) ?? 0);
    expect(mail?.text).toContain("A text was commented on (2 times)");
  });

  it("is in the reader's language", async () => {
    const { author } = await aCommentedPaper();
    await db.account.update({ where: { id: author.accountId }, data: { language: "fr" } });
    await tell();
    await sendNotifications(tomorrow());
    const [mail] = await mailsTo(author);
    expect(mail?.subject).toMatch(/^Nouvelles de /);
    expect(mail?.text).toContain("/fr/notifications/");
  });

  it("is not sent to those who have read it all, or may no longer read it, or whose account is disabled", async () => {
    const [read, left, disabled] = [
      await aCommentedPaper(),
      await aCommentedPaper(),
      await aCommentedPaper(),
    ];
    const hidden = await aCommentedPaper("observer");
    const moderator = await someone(left.group, "moderator");
    await tell();
    await markRead(read.author, {});
    const member = await db.member.findFirstOrThrow({ where: { personId: left.author.personId } });
    expect(await removeMember(moderator, member.id)).toMatchObject({ ok: true });
    const { accountId } = disabled.author;
    await db.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } });
    await db.paperAuthor.deleteMany({ where: { paperId: hidden.paper.id } });
    await db.paper.update({ where: { id: hidden.paper.id }, data: { state: "in_review" } });
    await sendNotifications(nextWeek());
    for (const { author } of [read, left, disabled, hidden]) expect(await mailsTo(author)).toEqual([]);
  });

  it("leaves at the hour its reader chose, on their own clock", async () => {
    const { author } = await aCommentedPaper();
    await db.account.update({ where: { id: author.accountId }, data: { timeZone: "Asia/Tokyo" } });
    await setMailSettings(author, { scope: "chosen", digestHour: 18 });
    await tell();
    const told = await db.notification.findFirstOrThrow({ where: { accountId: author.accountId } });
    expect(told.dueAt?.toISOString()).toMatch(/T09:00:00\.000Z$/);
    await sendNotifications(new Date((told.dueAt?.getTime() ?? 0) - 1));
    expect(await mailsTo(author)).toEqual([]);
    await sendNotifications(told.dueAt ?? new Date(0));
    expect(await mailsTo(author)).toHaveLength(1);
  });

  it("leaves for an observer once a week", async () => {
    const { author } = await aCommentedPaper("observer");
    await tell();
    const [{ dueAt } = { dueAt: null }] = await db.notification.findMany({
      where: { accountId: author.accountId },
      select: { dueAt: true },
    });
    expect(dueAt?.getUTCDay()).toBe(1);
    expect(dueAt?.getUTCHours()).toBe(7);
  });
});

describe("what somebody chose", () => {
  it.each([
    ["at_once", soon, 1],
    ["daily", tomorrow, 1],
    ["weekly", nextWeek, 1],
    ["never", nextWeek, 0],
  ] as const)("%s, in all groups and in one", async (pace, by, mails) => {
    const inAll = await aCommentedPaper();
    const inOne = await aCommentedPaper();
    expect(await setMailSettings(inAll.author, general({ comments: pace }))).toMatchObject({ ok: true });
    expect(
      await setGroupMailSettings(inOne.author, { groupId: inOne.group.id, comments: pace }),
    ).toMatchObject({ ok: true });
    await tell();
    await sendNotifications(by());
    for (const { author } of [inAll, inOne]) expect(await mailsTo(author)).toHaveLength(mails);
  });

  it("of a group goes before the general choice, and is of no group but one's own", async () => {
    const { group, author } = await aCommentedPaper();
    await setMailSettings(author, general({ comments: "at_once" }));
    await setGroupMailSettings(author, { groupId: group.id, comments: "never" });
    await tell();
    await sendNotifications(nextWeek());
    expect(await mailsTo(author)).toEqual([]);
    const elsewhere = await aGroup();
    expect(await setGroupMailSettings(author, { groupId: elsewhere.id, papers: "daily" })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });

  it("holds at once where it is never", async () => {
    const { author } = await aCommentedPaper();
    await tell();
    await setMailSettings(author, { ...general({}), scope: "none" });
    await sendNotifications(nextWeek());
    expect(await mailsTo(author)).toEqual([]);
  });
});

describe("what a verb mails itself", () => {
  const inAWeek = () => new Date(Date.now() + 7 * dayMs);

  it("is not mailed again, unless a digest was chosen for it, in which it is until it is done", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const [usual, daily, done, never] = [
      await someone(group),
      await someone(group),
      await someone(group),
      await someone(group),
    ];
    for (const actor of [daily, done]) await setMailSettings(actor, general({ asked: "daily" }));
    await setMailSettings(never, general({ asked: "never" }));
    const finding = await aFinding(group, moderator);
    const call = { findingId: finding.id, closesAt: inAWeek(), silence: false };
    expect(await openLastCall(moderator, call)).toMatchObject({ ok: true });
    expect((await mailsTo(usual)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining("Last call on finding"),
    ]);
    for (const actor of [daily, done, never]) expect(await mailsTo(actor)).toEqual([]);
    await tell();
    const version = await db.findingVersion.findFirstOrThrow({ where: { findingId: finding.id } });
    const position = { findingId: finding.id, version: version.number, value: "support", text: "" } as const;
    expect(await recordPosition(done, position)).toMatchObject({ ok: true });
    await sendNotifications(tomorrow());
    expect(await mailsTo(usual)).toHaveLength(1);
    expect((await mailsTo(daily)).map(({ text }) => text)).toEqual([
      expect.stringContaining("The last call on a finding was opened"),
    ]);
    expect(await mailsTo(done)).toEqual([]);
    expect(await mailsTo(never)).toEqual([]);
  });

  it("ends with where its reader chooses, and ends, mails like it, in their language", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const member = await someone(group);
    await db.account.update({ where: { id: member.accountId }, data: { language: "ja" } });
    const finding = await aFinding(group, moderator);
    const call = { findingId: finding.id, closesAt: inAWeek(), silence: false };
    expect(await openLastCall(moderator, call)).toMatchObject({ ok: true });
    const [mail] = await mailsTo(member);
    const [, end = ""] = mail?.text.split("\n-- \n") ?? [];
    expect(end).toContain("メールの受け取り方を選ぶ");
    expect(end).toContain("/account/notifications");
    const token = /\/ja\/notifications\/([\w-]{43})$/.exec(end)?.[1] ?? "no link";
    expect(mail?.unsubscribe).toMatch(new RegExp(`/notifications/${token}/end$`));
    await endMails({ token });
    expect((await readMailChoices(member)).paces).toEqual({ asked: "never" });
  });

  it("goes to everybody where silence is taken as consent", async () => {
    const group = await aGroup();
    await db.workingGroup.update({ where: { id: group.id }, data: { silenceProcedure: true } });
    const moderator = await someone(group, "moderator");
    const never = await someone(group);
    await setMailSettings(never, { ...general({}), scope: "none" });
    const finding = await aFinding(group, moderator);
    const call = { findingId: finding.id, closesAt: inAWeek(), silence: true };
    expect(await openLastCall(moderator, call)).toMatchObject({ ok: true });
    const [mail] = await mailsTo(never);
    expect(mail?.text).toContain("silence is taken as consent");
    expect(mail?.text).toMatch(/whatever one has chosen.*\n.*\/account\/notifications$/);
    expect(mail?.unsubscribe).toBeUndefined();
  });
});

describe("the link of a mail", () => {
  const tokenIn = (text = "") => /\/notifications\/([\w-]{43})/.exec(text)?.[1] ?? "no link";

  it("ends its kind in all groups, for its reader, and nothing else", async () => {
    const { group, author, expert } = await aCommentedPaper();
    await setMailSettings(author, general({ papers: "weekly" }));
    await setGroupMailSettings(author, { groupId: group.id, comments: "at_once", papers: "daily" });
    await tell();
    await sendNotifications(soon());
    const [mail] = await mailsTo(author);
    const token = tokenIn(mail?.text);
    expect(await findMailEnding(token)).toBe("comments");
    expect(await db.mailEnding.count({ where: { tokenHash: token } })).toBe(0);
    await endMails({ token });
    await endMails({ token });
    const choices = await readMailChoices(author);
    expect(choices.paces).toEqual({ papers: "weekly", comments: "never" });
    expect(choices.byGroup.get(group.id)).toEqual({ papers: "daily" });
    expect((await readMailChoices(expert)).paces).toEqual({});
  });

  it("ends digests where it came with one; what is asked still comes at once", async () => {
    const { author } = await aCommentedPaper();
    await tell();
    await sendNotifications(tomorrow());
    const token = tokenIn((await mailsTo(author))[0]?.text);
    expect(await findMailEnding(token)).toBe("digest");
    await endMails({ token });
    expect((await readMailChoices(author)).scope).toBe("at_once");
  });

  it("is none that somebody made up", async () => {
    expect(await findMailEnding("x".repeat(43))).toBeNull();
    expect(await endMails({ token: "x".repeat(43) })).toMatchObject({ ok: true });
    expect(await db.mailSettings.count({ where: { scope: "none", digestHour: 3 } })).toBe(0);
  });
});
