import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { setMailSettings } from "#lib/domain/mail-settings/set-mail-settings.ts";
import { countUnread, listNotifications } from "#lib/domain/notifications/list-notifications.ts";
import { openNotified } from "#lib/domain/notifications/mark-read.ts";
import { sendNotifications } from "#lib/domain/notifications/send-notifications.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { recordReviewFact } from "#lib/domain/reviews/record-review-fact.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aReviewComment, aReviewRound } from "#tests/world/reviews.ts";
import { aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

const tomorrow = () => new Date(Date.now() + 86_400_001);

const tell = async () => {
  while ((await tellFacts()).mayBeMore);
};

const mailsTo = async ({ name }: SignedInActor) =>
  (await queuedMails()).filter(({ to }) => to === `${name}@example.org`);

const daily = (actor: SignedInActor) =>
  setMailSettings(actor, { scope: "chosen", digestHour: 7, asked: "daily" });

/** A paper that somebody from outside reviews, and one that somebody else does. */
async function aReviewedPaper() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const author = await someone(group);
  const [outside, elsewhere] = [await someone(), await someone()];
  for (const actor of [outside, elsewhere]) await daily(actor);
  const paper = await aPaper(group, { authors: [author], state: "in_review" });
  const other = await aPaper(group, { authors: [author], state: "in_review" });
  const round = await aReviewRound(group, paper, { outside: [outside] });
  await aReviewRound(group, other, { outside: [elsewhere] });
  const note = (kind: string) =>
    db.$transaction((tx) =>
      recordReviewFact(tx, moderator, {
        kind,
        round: { groupId: group.id, number: round.number, of: { id: paper.id } },
      }),
    );
  return { group, moderator, author, outside, elsewhere, paper, round, note };
}

describe("somebody from outside who chose a digest", () => {
  it("finds in it what is asked of them, of their text alone, without its title and without names", async () => {
    const { group, moderator, author, outside, elsewhere, paper, round, note } = await aReviewedPaper();
    await note("ReviewOpened");
    await note("ReviewExtended");
    for (const kind of ["PaperReviewStarted", "CommentThreadStarted", "PaperDeclined", "PaperStarted"])
      await db.$transaction((tx) =>
        recordFact(tx, author, {
          kind,
          groupId: group.id,
          subjectId: paper.id,
          detail: { round: round.number },
        }),
      );
    await tell();
    await sendNotifications(tomorrow());
    const [mail, ...others] = await mailsTo(outside);
    expect(others).toEqual([]);
    expect(mail?.text).toContain("The text you review\n  ");
    expect(mail?.text).toContain(`/reviews/${round.id}`);
    expect(mail?.text.match(/^ {2}[A-Z].*$/gm)).toHaveLength(2);
    for (const word of [paper.slug, moderator.name, author.name, "/workspace/group"])
      expect(mail?.text).not.toContain(word);
    expect(await mailsTo(elsewhere)).toEqual([]);
  });

  it("finds nothing there that is done, or that they may no longer read", async () => {
    const [done, ended] = [await aReviewedPaper(), await aReviewedPaper()];
    for (const { note } of [done, ended]) await note("ReviewOpened");
    await tell();
    const of = ({ round, outside }: typeof done) => ({ roundId: round.id, personId: outside.personId });
    await db.reviewer.updateMany({ where: of(done), data: { doneAt: new Date() } });
    await db.reviewer.updateMany({ where: of(ended), data: { endedAt: new Date() } });
    await sendNotifications(tomorrow());
    for (const { outside } of [done, ended]) expect(await mailsTo(outside)).toEqual([]);
    expect(await countUnread(ended.outside)).toBe(0);
    expect((await listNotifications(ended.outside, {})).things).toEqual([]);
    expect(await openNotified(ended.outside, ended.paper.id)).toMatchObject({ ok: false });
  });

  it("is told once that their comments are answered, and not of another round's", async () => {
    const { group, outside, elsewhere, paper, round, note } = await aReviewedPaper();
    const { id } = await aReviewComment(round, outside);
    const answer = { disposition: "noted" as const, reply: "Seen.", answeredAt: new Date() };
    await db.reviewComment.update({ where: { id }, data: answer });
    await db.reviewRound.update({ where: { id: round.id }, data: { state: "responses_published" } });
    const second = await aReviewRound(group, paper, { outside: [elsewhere] });
    await aReviewComment(second, elsewhere);
    await note("ReviewResponsesPublished");
    await tell();
    await sendNotifications(tomorrow());
    await sendNotifications(tomorrow());
    expect(await mailsTo(outside)).toHaveLength(1);
    expect(await mailsTo(elsewhere)).toEqual([]);
  });
});

it("somebody from outside has it on their page of notifications, and gets to their review from there", async () => {
  const { outside, elsewhere, paper, round, note } = await aReviewedPaper();
  await note("ReviewOpened");
  await tell();
  expect(await countUnread(outside)).toBe(1);
  const { things } = await listNotifications(outside, {});
  expect(things).toMatchObject([{ path: `/reviews/${round.id}`, entries: [{ by: null, isDayOnly: true }] }]);
  expect(await openNotified(elsewhere, paper.id)).toMatchObject({ ok: false });
  expect(await openNotified(outside, paper.id)).toEqual({ ok: true, value: `/reviews/${round.id}` });
  expect(await countUnread(outside)).toBe(0);
});
