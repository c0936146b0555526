import { describe, expect, it } from "vitest";
import { confirmSubscription } from "#lib/domain/subscriptions/confirm-subscription.ts";
import { endSubscription } from "#lib/domain/subscriptions/end-subscription.ts";
import { forgetUnconfirmed } from "#lib/domain/subscriptions/forget-unconfirmed.ts";
import { findSubscription } from "#lib/domain/subscriptions/queries.ts";
import { subscribe } from "#lib/domain/subscriptions/subscribe.ts";
import { tellSubscribers } from "#lib/domain/subscriptions/tell-subscribers.ts";
import { db, transact } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aGroup, inDays, unique } from "#tests/world/world.ts";

withDatabase();

const edition = { slug: "a-report", number: 1, title: "A report" };
const anAddress = () => `${unique("reader")}@example.org`;
const aNetwork = () => ({ network: unique("network"), language: null });

async function mailsTo(email: string) {
  return (await queuedMails()).filter(({ to }) => to === email);
}

/** The secret of the link in the last mail to an address. */
async function tokenSentTo(email: string): Promise<string> {
  const text = (await mailsTo(email)).at(-1)?.text ?? "";
  return /\/subscriptions\/([\w-]{43})/.exec(text)?.[1] ?? "no link";
}

async function subscribed(group: { slug: string }): Promise<{ email: string; token: string }> {
  const email = anAddress();
  expect(await subscribe({ group: group.slug, email }, aNetwork())).toEqual({ ok: true });
  const token = await tokenSentTo(email);
  expect(await confirmSubscription({ token })).toEqual({ ok: true });
  return { email, token };
}

function tell(group: { id: string }) {
  return db.$transaction((tx) => tellSubscribers(tx, { groupId: group.id, edition }));
}

describe("asking to be told", () => {
  it("tells nobody before the owner of the address has confirmed, and then once an edition", async () => {
    const group = await aGroup();
    const email = anAddress();
    await subscribe({ group: group.slug, email }, aNetwork());
    const token = await tokenSentTo(email);
    expect(await findSubscription(token)).toMatchObject({ email, confirmed: false });
    expect(await tell(group)).toBe(0);
    await confirmSubscription({ token });
    expect(await confirmSubscription({ token })).toEqual({ ok: true });
    expect(await tell(group)).toBe(1);
    const [, told, ...more] = await mailsTo(email);
    expect(more).toEqual([]);
    expect(told?.text).toContain("/publications/a-report");
    expect(told?.unsubscribe).toMatch(new RegExp(`/subscriptions/${token}/end$`));
  });

  it("answers the same for an address that is known, and writes to it alone", async () => {
    const group = await aGroup();
    const { email } = await subscribed(group);
    const again = await subscribe({ group: group.slug, email }, aNetwork());
    expect(again).toEqual(await subscribe({ group: group.slug, email: anAddress() }, aNetwork()));
    expect(await db.subscription.count({ where: { email } })).toBe(1);
  });

  it("fills nobody's mailbox, and does not say that it stopped", async () => {
    const group = await aGroup();
    const email = anAddress();
    for (let time = 0; time < 8; time += 1)
      expect(await subscribe({ group: group.slug, email }, aNetwork())).toEqual({ ok: true });
    expect(await mailsTo(email)).toHaveLength(6);
    await db.subscriptionTry.updateMany({ data: { at: inDays(-1 / 12) } });
    await subscribe({ group: group.slug, email }, aNetwork());
    expect(await mailsTo(email)).toHaveLength(6);
    await db.subscriptionTry.updateMany({ data: { at: inDays(-2) } });
    await subscribe({ group: group.slug, email }, aNetwork());
    expect(await mailsTo(email)).toHaveLength(7);
  });

  it("refuses a network that enters one address after another", async () => {
    const group = await aGroup();
    const from = aNetwork();
    for (let time = 0; time < 30; time += 1) await subscribe({ group: group.slug, email: anAddress() }, from);
    const email = anAddress();
    expect(await subscribe({ group: group.slug, email }, from)).toMatchObject({
      refusal: { kind: "TooManyAttempts" },
    });
    expect(await mailsTo(email)).toEqual([]);
  });

  it("gives no sign of a group that is not announced, and takes nobody for one that has concluded", async () => {
    const hidden = await aGroup({ announced: false });
    const concluded = await aGroup();
    await db.workingGroup.update({ where: { id: concluded.id }, data: { concludedAt: new Date() } });
    const nowhere = await subscribe({ group: "no-such-group", email: anAddress() }, aNetwork());
    expect(nowhere).toMatchObject({ refusal: { kind: "NotVisible" } });
    for (const { slug } of [hidden, concluded])
      expect(await subscribe({ group: slug, email: anAddress() }, aNetwork())).toEqual(nowhere);
  });
});

describe("being told", () => {
  it("is of one's own group alone, and by a mail to each", async () => {
    const [group, other] = [await aGroup(), await aGroup()];
    const [first, second, elsewhere] = [
      await subscribed(group),
      await subscribed(group),
      await subscribed(other),
    ];
    expect(await tell(group)).toBe(2);
    for (const { email } of [first, second]) expect(await mailsTo(email)).toHaveLength(2);
    expect(await mailsTo(elsewhere.email)).toHaveLength(1);
  });

  it("is rolled back with the edition", async () => {
    const group = await aGroup();
    const { email } = await subscribed(group);
    await expect(
      transact(async (tx) => {
        await tellSubscribers(tx, { groupId: group.id, edition });
        throw new Error("The edition cannot be written");
      }),
    ).rejects.toThrow();
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it("ends by the link of any mail, also a second time, and the address is forgotten", async () => {
    const group = await aGroup();
    const { email, token } = await subscribed(group);
    await tell(group);
    for (const time of [1, 2]) expect(await endSubscription({ token }), `time ${time}`).toEqual({ ok: true });
    expect(await tell(group)).toBe(0);
    expect(await db.subscription.count({ where: { email } })).toBe(0);
    expect(await confirmSubscription({ token })).toMatchObject({ refusal: { kind: "NotVisible" } });
  });

  it("is not for whoever has not confirmed in a week: their address is forgotten, and no other", async () => {
    const group = await aGroup();
    const { email } = await subscribed(group);
    const unconfirmed = anAddress();
    await subscribe({ group: group.slug, email: unconfirmed }, aNetwork());
    await forgetUnconfirmed(inDays(8));
    const left = await db.subscription.findMany({ where: { groupId: group.id }, select: { email: true } });
    expect(left).toEqual([{ email }]);
  });

  it("keeps no secret that could be read in the database", async () => {
    const group = await aGroup();
    const { email, token } = await subscribed(group);
    const row = await db.subscription.findFirstOrThrow({
      where: { email },
      select: { id: true, tokenHash: true },
    });
    expect(JSON.stringify(row)).not.toContain(token);
  });
});
