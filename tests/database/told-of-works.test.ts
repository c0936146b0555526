import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { setTopics } from "#lib/domain/publications/set-topics.ts";
import { comingKey } from "#lib/domain/subscriptions/coming-key.ts";
import { confirmSubscription } from "#lib/domain/subscriptions/confirm-subscription.ts";
import { endSubscription } from "#lib/domain/subscriptions/end-subscription.ts";
import { forgetGone } from "#lib/domain/subscriptions/forget-gone.ts";
import { findSubscription } from "#lib/domain/subscriptions/queries.ts";
import type { Wanted } from "#lib/domain/subscriptions/schema.ts";
import { subscribe } from "#lib/domain/subscriptions/subscribe.ts";
import { tellFollowers } from "#lib/domain/subscriptions/tell-followers.ts";
import { tellSubscribers } from "#lib/domain/subscriptions/tell-subscribers.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aCommission } from "#tests/world/obligations.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { eachRound, patience, together } from "#tests/world/rounds.ts";
import { aGroup, aPaper, aReport, published, someone, unique } from "#tests/world/world.ts";

withDatabase();

const aNetwork = () => ({ network: unique("network"), language: null });
const anAddress = () => `${unique("reader")}@example.org`;
const nowhere = { refusal: { kind: "NotVisible" } };

const mailsTo = async (email: string) => (await queuedMails()).filter(({ to }) => to === email);
const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);

/** An address that asked, and the secret it was sent. */
async function asked(wanted: Wanted, email = anAddress()) {
  expect(await subscribe({ ...wanted, email }, aNetwork())).toEqual({ ok: true });
  const text = (await mailsTo(email)).at(-1)?.text ?? "";
  return { email, token: /\/subscriptions\/([\w-]{43})/.exec(text)?.[1] ?? "no link" };
}

async function confirmed(wanted: Wanted, email?: string) {
  const { token, ...reader } = await asked(wanted, email);
  expect(await confirmSubscription({ token })).toEqual({ ok: true });
  return { token, ...reader };
}

/** A group with a paper that the public is told of. */
async function aComingPaper() {
  const group = await aGroup();
  const [moderator, author] = [await someone(group, "moderator"), await someone(group)];
  const { id: commissionId } = await aCommission(group, { authors: [author] });
  return {
    group,
    moderator,
    author,
    commissionId,
    work: { group: group.slug, work: comingKey(commissionId) },
  };
}

async function comesOut({
  group,
  moderator,
  author,
  commissionId,
}: Awaited<ReturnType<typeof aComingPaper>>) {
  const paper = await aPaper(group, { authors: [author] });
  await submitPaper(author, { paperId: paper.id });
  await db.paper.update({ where: { id: paper.id }, data: { commissionId, state: "ready" } });
  const out = await published(moderator, "paper", paper);
  if (!out.ok) throw new Error(out.refusal.kind);
  return out.value;
}

describe("whoever waits for a work that is coming", () => {
  it("is told once when it is out, and then forgotten, with those who never confirmed", async () => {
    const coming = await aComingPaper();
    const [waiting, unconfirmed] = [await confirmed(coming.work), await asked(coming.work)];
    const { slug } = await comesOut(coming);
    const [, told, ...more] = await mailsTo(waiting.email);
    expect(more).toEqual([]);
    expect(told?.text).toContain(`/publications/${slug}`);
    expect(told?.unsubscribe).toBeUndefined();
    expect(await mailsTo(unconfirmed.email)).toHaveLength(1);
    for (const { email, token } of [waiting, unconfirmed]) {
      expect(await db.subscription.count({ where: { email } })).toBe(0);
      expect(await findSubscription(token)).toBeNull();
    }
    expect(await subscribe({ ...coming.work, email: anAddress() }, aNetwork())).toMatchObject(nowhere);
  });

  it("is not told of another work of the group, and by one mail where the group is followed as well", async () => {
    const coming = await aComingPaper();
    const { id } = await aReport(coming.group, { state: "drafting" });
    const other = await confirmed({ group: coming.group.slug, work: comingKey(id) });
    const both = await confirmed(coming.work);
    await confirmed({ group: coming.group.slug }, both.email);
    await comesOut(coming);
    expect(await mailsTo(other.email)).toHaveLength(1);
    const [, , told, ...more] = await mailsTo(both.email);
    expect(more).toEqual([]);
    expect(told?.unsubscribe).toBeTruthy();
    const left = await db.subscription.findMany({ where: { email: both.email }, select: { groupId: true } });
    expect(left).toEqual([{ groupId: coming.group.id }]);
  });

  it("is told of a report too", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const report = await aReport(group);
    const reader = await confirmed({ group: group.slug, work: comingKey(report.id) });
    expect((await published(moderator, "report", report)).ok).toBe(true);
    expect(await mailsTo(reader.email)).toHaveLength(2);
  });

  it.each([
    ["was called off", { state: "cancelled" }],
    ["is hidden", { hiddenFromPublic: true }],
  ] as const)("hears and reads nothing of one that %s, and is erased", async (_, data) => {
    const coming = await aComingPaper();
    const [waiting, unconfirmed] = [await confirmed(coming.work), await asked(coming.work)];
    await db.commission.update({
      where: { id: coming.commissionId },
      data: { ...data, title: "Never told" },
    });
    for (const { token } of [waiting, unconfirmed]) {
      expect(await findSubscription(token)).toBeNull();
      expect(await confirmSubscription({ token })).toMatchObject(nowhere);
    }
    expect(await subscribe({ ...coming.work, email: anAddress() }, aNetwork())).toMatchObject(nowhere);
    await forgetGone();
    expect(await db.subscription.count({ where: { commissionId: coming.commissionId } })).toBe(0);
    expect(await subjectsTo(waiting.email)).toHaveLength(1);
  });

  it("stays while it is coming, and while others are forgotten", async () => {
    const [coming, other] = [await aComingPaper(), await aGroup()];
    await confirmed(coming.work);
    await confirmed({ group: other.slug });
    await forgetGone();
    expect(await db.subscription.count({ where: { commissionId: coming.commissionId } })).toBe(1);
    expect(await db.subscription.count({ where: { groupId: other.id } })).toBe(1);
  });

  it("is answered the same by a wrong key, another group’s work and a group that is not announced", async () => {
    const [coming, other] = [await aComingPaper(), await aComingPaper()];
    await db.workingGroup.update({ where: { id: other.group.id }, data: { announcedAt: null } });
    for (const wanted of [
      { group: coming.group.slug, work: "no-such-key" },
      { group: coming.group.slug, work: other.work.work },
      other.work,
      { work: coming.work.work },
      {},
    ])
      expect(await subscribe({ ...wanted, email: anAddress() }, aNetwork())).toMatchObject(nowhere);
  });

  it("asks twice in the same moment for one subscription", patience, async () => {
    await eachRound(3, async () => {
      const { work } = await aComingPaper();
      const email = anAddress();
      const ask = () => subscribe({ ...work, email }, aNetwork());
      await together([ask, ask]);
      expect(await db.subscription.count({ where: { email } })).toBe(1);
    });
  });
});

/** A publication of its own group, and how it is sorted. */
async function aSorted(topics: string[]) {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const out = await published(moderator, "report", await aReport(group));
  if (!out.ok) throw new Error(out.refusal.kind);
  const { slug } = out.value;
  const { id } = await db.publication.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  await sort(moderator, id, topics);
  return { group, moderator, id, slug };
}

async function sort(moderator: SignedInActor, publicationId: string, topics: string[]) {
  const sorted = await setTopics(moderator, { publicationId, topics, newTopics: "" });
  if (!sorted.ok) throw new Error(sorted.refusal.kind);
}

async function aTopic(): Promise<string> {
  const slug = unique("topic");
  await db.topic.create({ data: { slug, name: slug }, select: { id: true } });
  await aSorted([slug]);
  await tellFollowers();
  return slug;
}

describe("whoever follows a topic", () => {
  it("is told of an edition that is sorted under it after it came out, once, and can end it by one request", async () => {
    const topic = await aTopic();
    const reader = await confirmed({ topic });
    const { slug, moderator, id } = await aSorted([topic]);
    await tellFollowers();
    await tellFollowers();
    await sort(moderator, id, []);
    await sort(moderator, id, [topic]);
    await tellFollowers();
    const [, told, ...more] = await mailsTo(reader.email);
    expect(more).toEqual([]);
    expect(told?.text).toContain(`/publications/${slug}`);
    expect(told?.text).toContain(topic);
    expect(told?.unsubscribe).toMatch(new RegExp(`/subscriptions/${reader.token}/end$`));
    await endSubscription(reader);
    await aSorted([topic]);
    await tellFollowers();
    expect(await mailsTo(reader.email)).toHaveLength(2);
  });

  it("gets one mail of an edition under two topics, and none where its group has told them", async () => {
    const [one, other] = [await aTopic(), await aTopic()];
    const both = await confirmed({ topic: one });
    await confirmed({ topic: other }, both.email);
    const { moderator, group, id } = await aSorted([]);
    const knowing = await confirmed({ topic: one });
    await confirmed({ group: group.slug }, knowing.email);
    await sort(moderator, id, [one, other]);
    await tellFollowers();
    expect(await mailsTo(both.email)).toHaveLength(3);
    expect(await mailsTo(knowing.email)).toHaveLength(2);
  });

  it("is told by one of the processes that look at once", patience, async () => {
    await eachRound(3, async () => {
      const topic = await aTopic();
      const reader = await confirmed({ topic });
      await aSorted([topic]);
      await together([tellFollowers, tellFollowers, tellFollowers]);
      expect(await mailsTo(reader.email)).toHaveLength(2);
    });
  });

  it("hears nothing before confirming, and cannot ask for a topic that the public does not see", async () => {
    const topic = await aTopic();
    const { email } = await asked({ topic });
    await aSorted([topic]);
    await tellFollowers();
    expect(await mailsTo(email)).toHaveLength(1);
    const empty = unique("topic");
    await db.topic.create({ data: { slug: empty, name: empty }, select: { id: true } });
    for (const hidden of [empty, "no-such-topic"])
      expect(await subscribe({ topic: hidden, email: anAddress() }, aNetwork())).toMatchObject(nowhere);
  });
});

it("an address may wait for a group, a work and a topic, each by a link of its own", async () => {
  const { group, work } = await aComingPaper();
  const topic = await aTopic();
  const email = anAddress();
  const tokens = [
    (await confirmed({ group: group.slug }, email)).token,
    (await confirmed(work, email)).token,
    (await confirmed({ topic }, email)).token,
  ];
  const subjects = await Promise.all(tokens.map(findSubscription));
  expect(subjects.map((found) => found?.subject.kind)).toEqual(["group", "work", "topic"]);
  await endSubscription({ token: tokens[1] ?? "" });
  expect(await db.subscription.count({ where: { email } })).toBe(2);
});

it("whoever asked on a French page is written to in French, until French is no longer offered", async () => {
  const { group } = await aComingPaper();
  const email = anAddress();
  await subscribe({ group: group.slug, email }, { ...aNetwork(), language: "fr" });
  const [first] = await mailsTo(email);
  expect(first?.text).toMatch(/\/fr\/subscriptions\/[\w-]{43}/);
  const [, token = ""] = /\/subscriptions\/([\w-]{43})/.exec(first?.text ?? "") ?? [];
  await confirmSubscription({ token });
  const edition = { slug: "a-report", number: 1, title: "A report" };
  const tell = () => db.$transaction((tx) => tellSubscribers(tx, { groupId: group.id, edition }));
  await tell();
  const languages = { languages: ["en"] };
  const institution = { where: { id: 1 }, create: { id: 1, name: "An institute", ...languages } };
  await db.institution.upsert({ ...institution, update: languages, select: { id: true } });
  await tell();
  const [, french, english] = await mailsTo(email);
  expect(french?.text).toContain("/fr/publications/a-report");
  expect(french?.subject).not.toBe(english?.subject);
  expect(english?.text).not.toContain("/fr/");
  expect(french?.unsubscribe).toBe(english?.unsubscribe);
});
