import { describe, expect, it } from "vitest";
import { ok } from "#lib/base/result.ts";
import { confirmSubscription } from "#lib/domain/subscriptions/confirm-subscription.ts";
import { endSubscription } from "#lib/domain/subscriptions/end-subscription.ts";
import { findSubscription } from "#lib/domain/subscriptions/queries.ts";
import { subscribe } from "#lib/domain/subscriptions/subscribe.ts";
import { tellSubscribers } from "#lib/domain/subscriptions/tell-subscribers.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { eachRound, patience, together } from "#tests/world/rounds.ts";
import { aGroup, unique } from "#tests/world/world.ts";

withDatabase();

const edition = { slug: "a-report", number: 1, title: "A report" };
const from = () => ({ network: unique("network"), language: null });
const anAddress = () => `${unique("reader")}@example.org`;

const mailsTo = async (email: string) => (await queuedMails()).filter(({ to }) => to === email);
const tokenIn = ({ text }: { text: string }) => /\/subscriptions\/([\w-]{43})/.exec(text)?.[1] ?? "no link";
const told = async (email: string) =>
  (await mailsTo(email)).filter(({ text }) => text.includes("/publications/a-report"));

/** Somebody who asked to be told, and the secret they were sent. */
async function asked({ confirmed = false } = {}) {
  const group = await aGroup();
  const email = anAddress();
  await subscribe({ group: group.slug, email }, from());
  const [mail] = await mailsTo(email);
  const token = mail ? tokenIn(mail) : "";
  if (confirmed) await confirmSubscription({ token });
  return { group, email, token };
}

const tell = ({ id }: { id: string }) =>
  db.$transaction((tx) => tellSubscribers(tx, { groupId: id, edition }));

describe("a subscription, in the same moment", () => {
  it("confirmed twice is one, and one mail an edition", patience, async () => {
    await eachRound(3, async () => {
      const { group, email, token } = await asked();
      const both = await together([
        () => confirmSubscription({ token }),
        () => confirmSubscription({ token }),
      ]);
      expect(both).toEqual([ok(), ok()]);
      expect(await db.subscription.count({ where: { email, confirmedAt: { not: null } } })).toBe(1);
      expect(await tell(group)).toBe(1);
      expect(await told(email)).toHaveLength(1);
    });
  });

  it("asked for twice is one, and both mails have the same link", patience, async () => {
    await eachRound(3, async () => {
      const { slug: group } = await aGroup();
      const email = anAddress();
      const ask = () => subscribe({ group, email }, from());
      expect(await together([ask, ask])).toEqual([ok(), ok()]);
      expect(await db.subscription.count({ where: { email } })).toBe(1);
      const tokens = (await mailsTo(email)).map(tokenIn);
      expect(tokens).toHaveLength(2);
      expect(new Set(tokens).size).toBe(1);
      expect(await findSubscription(tokens[0] ?? "")).toMatchObject({ email, confirmed: false });
    });
  });

  it(
    "confirmed while an edition comes out: they are told of this one or begin with the next",
    patience,
    async () => {
      await eachRound(3, async () => {
        const { group, email, token } = await asked();
        const [count, confirmed] = await together([() => tell(group), () => confirmSubscription({ token })]);
        expect(confirmed).toEqual(ok());
        expect(await told(email)).toHaveLength(count);
        expect(await tell(group)).toBe(1);
        expect(await told(email)).toHaveLength(count + 1);
      });
    },
  );

  it("unsubscribe while being told: one last mail or none, and never another", patience, async () => {
    await eachRound(5, async () => {
      const { group, email, token } = await asked({ confirmed: true });
      // Asked for under another secret: telling writes its row as well.
      await db.subscription.updateMany({ where: { email }, data: { tokenHash: unique("another secret") } });
      const end = () => db.subscription.deleteMany({ where: { email } });
      const [count] = await together([() => tell(group), end, () => endSubscription({ token })]);
      expect(await told(email)).toHaveLength(count);
      await endSubscription({ token });
      expect(await db.subscription.count({ where: { email } })).toBe(0);
      expect(await tell(group)).toBe(0);
      expect(await told(email)).toHaveLength(count);
    });
  });

  it("confirmed while it is ended: it has ended, whichever came first", patience, async () => {
    await eachRound(3, async () => {
      const { group, email, token } = await asked();
      const [confirmed, ended] = await together([
        () => confirmSubscription({ token }),
        () => endSubscription({ token }),
      ]);
      expect(ended).toEqual(ok());
      if (!confirmed.ok) expect(confirmed).toEqual({ ok: false, refusal: { kind: "NotVisible" } });
      expect(await db.subscription.count({ where: { email } })).toBe(0);
      expect(await tell(group)).toBe(0);
    });
  });

  it(
    "asked for again while it is ended: the mail's link is of what is there, or of what has ended",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { group, email, token } = await asked({ confirmed: true });
        const [again] = await together(
          [() => subscribe({ group: group.slug, email }, from()), () => endSubscription({ token })],
          8,
        );
        expect(again).toEqual(ok());
        const [, mail] = await mailsTo(email);
        const found = await findSubscription(mail ? tokenIn(mail) : "");
        expect(found === null).toBe((await db.subscription.count({ where: { email } })) === 0);
        if (found) expect(found).toMatchObject({ email, confirmed: false });
      });
    },
  );
});
