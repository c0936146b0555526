import { describe, expect, it } from "vitest";
import { askForMailLink } from "#lib/domain/accounts/ask-for-mail-link.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { resetPassword } from "#lib/domain/accounts/reset-password.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { signInByMailLink } from "#lib/domain/accounts/sign-in-by-mail-link.ts";
import { findMailLink } from "#lib/domain/accounts/take-mail-link.ts";
import { db } from "#lib/infra/db.ts";
import { anAccount, itsPassword, withSecondFactor } from "#tests/world/an-account.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { sendMailLinks } from "#tests/world/queued-orders.ts";
import { expectSameTime } from "#tests/world/same-time.ts";
import { unique } from "#tests/world/world.ts";

withDatabase();

const from = () => ({ network: unique("network"), device: "Browser", sampleAllowed: true });
const asking = () => ({ ...from(), language: null });
const closed = { ok: false, refusal: { kind: "MailLinkClosed" } };
const newPassword = "tin harbour violet";

async function mailsTo(email: string) {
  await sendMailLinks();
  return (await queuedMails()).filter(({ to }) => to === email);
}

/** The secret of the link that is mailed to whoever asks. */
async function tokenFor(purpose: "sign_in" | "reset", email: string, next?: string): Promise<string> {
  expect(await askForMailLink(purpose, { email, next }, asking())).toEqual({ ok: true });
  const text = (await mailsTo(email)).at(-1)?.text ?? "";
  return /\/sign-in\/(?:link|reset)\/([\w-]{43})/.exec(text)?.[1] ?? "no link";
}

async function enteredBy(token: string) {
  const entered = await signInByMailLink({ token }, from());
  if (!entered.ok) throw new Error(entered.refusal.kind);
  return entered.value;
}

describe("a link by mail", () => {
  it("signs its owner in, once, and takes them where they were going", async () => {
    const { id, email } = await anAccount();
    const token = await tokenFor("sign_in", email, "/workspace/a-group");
    const { admission, next } = await enteredBy(token);
    expect(admission.kind).toBe("signedIn");
    expect(next).toBe("/workspace/a-group");
    expect(await findActorBySessionToken(admission.token)).toMatchObject({ accountId: id });
    expect(await signInByMailLink({ token }, from())).toEqual(closed);
  });

  it("is used up by nobody who only looks at it, and by one of two who use it at once", async () => {
    const { email } = await anAccount();
    const token = await tokenFor("sign_in", email);
    for (let time = 0; time < 3; time += 1)
      expect(await findMailLink("sign_in", { token, sampleAllowed: true })).toMatchObject({ email });
    const both = await Promise.all([1, 2].map(() => signInByMailLink({ token }, from())));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("leaves a second factor to be asked for", async () => {
    const account = await anAccount();
    await withSecondFactor(account);
    const { admission } = await enteredBy(await tokenFor("sign_in", account.email));
    expect(admission.kind).toBe("secondFactorWanted");
    expect(await db.session.count({ where: { accountId: account.id } })).toBe(0);
    const reset = await resetPassword(
      { token: await tokenFor("reset", account.email), password: newPassword },
      from(),
    );
    expect(reset).toMatchObject({ ok: true, value: { admission: { kind: "secondFactorWanted" } } });
  });

  it("ends by the clock, and with its account", async () => {
    const { id, email } = await anAccount();
    const late = await tokenFor("sign_in", email);
    await db.mailLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await signInByMailLink({ token: late }, from())).toEqual(closed);
    const disabled = await tokenFor("sign_in", email);
    await db.account.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await findMailLink("sign_in", { token: disabled, sampleAllowed: true })).toBeNull();
    expect(await signInByMailLink({ token: disabled }, from())).toEqual(closed);
  });

  it("for signing in chooses no password, and the other way round", async () => {
    const { email } = await anAccount();
    const token = await tokenFor("sign_in", email);
    expect(await resetPassword({ token, password: newPassword }, from())).toEqual(closed);
    expect(await signInByMailLink({ token: await tokenFor("reset", email) }, from())).toEqual(closed);
  });

  it("is nowhere in the database", async () => {
    const { email } = await anAccount();
    const token = await tokenFor("sign_in", email);
    const [{ found } = { found: true }] = await db.$queryRaw<{ found: boolean }[]>`
      select exists(select from "MailLink" l where l::text like ${`%${token}%`}) as found`;
    expect(found).toBe(false);
  });

  it("leads to no other site", async () => {
    const { email } = await anAccount();
    const { next } = await enteredBy(await tokenFor("sign_in", email, "//elsewhere.example"));
    expect(next).toBe("/workspace");
  });
});

describe("asking for a link", () => {
  it("is answered alike for addresses that are known, unknown, disabled or of the sample, and only owners are written to", async () => {
    const known = await anAccount();
    const disabled = await anAccount({ disabledAt: new Date() });
    const sample = await anAccount({ sample: true });
    const unknown = `${unique("nobody")}@example.org`;
    for (const purpose of ["sign_in", "reset"] as const)
      for (const email of [known.email, disabled.email, sample.email, unknown])
        expect(await askForMailLink(purpose, { email }, { ...asking(), sampleAllowed: false })).toEqual({
          ok: true,
        });
    expect(await mailsTo(known.email)).toHaveLength(2);
    for (const email of [disabled.email, sample.email, unknown]) expect(await mailsTo(email)).toEqual([]);
  });

  it("takes the same time for an address that is known and one that is not", async () => {
    const { email } = await anAccount();
    await expectSameTime({
      one: () => askForMailLink("reset", { email }, asking()),
      other: () => askForMailLink("reset", { email: `${unique("nobody")}@example.org` }, asking()),
      before: () => db.mailLinkTry.deleteMany(),
    });
  });

  it("fills nobody's mailbox, and does not say that it stopped", async () => {
    const { email } = await anAccount();
    for (let time = 0; time < 8; time += 1)
      expect(await askForMailLink("sign_in", { email }, asking())).toEqual({ ok: true });
    expect(await mailsTo(email)).toHaveLength(5);
    await db.mailLinkTry.updateMany({ data: { at: new Date(Date.now() - 2 * 60 * 60_000) } });
    await askForMailLink("sign_in", { email }, asking());
    expect(await mailsTo(email)).toHaveLength(6);
  });

  it("refuses a network that enters one address after another", async () => {
    const one = asking();
    for (let time = 0; time < 30; time += 1)
      await askForMailLink("reset", { email: `${unique("nobody")}@example.org` }, one);
    const { email } = await anAccount();
    expect(await askForMailLink("reset", { email }, one)).toMatchObject({
      refusal: { kind: "TooManyAttempts" },
    });
    expect(await mailsTo(email)).toEqual([]);
  });
});

describe("a new password by mail", () => {
  it("replaces the old one, ends every sign-in and every link, and tells the owner", async () => {
    const { id, email } = await anAccount();
    const before = await signIn({ email, password: itsPassword }, from());
    const link = await tokenFor("sign_in", email);
    const reset = await resetPassword(
      { token: await tokenFor("reset", email), password: newPassword },
      from(),
    );
    const token = reset.ok ? reset.value.admission.token : "";
    expect(await findActorBySessionToken(token)).toMatchObject({ accountId: id });
    expect(await db.session.count({ where: { accountId: id } })).toBe(1);
    expect(before.ok && (await findActorBySessionToken(before.value.token))).toBeNull();
    expect(await signInByMailLink({ token: link }, from())).toEqual(closed);
    expect((await signIn({ email, password: itsPassword }, from())).ok).toBe(false);
    expect((await signIn({ email, password: newPassword }, from())).ok).toBe(true);
    expect((await mailsTo(email)).at(-1)?.subject).toBe("Your password was changed");
  });

  it("ends sign-ins that wait for their second factor", async () => {
    const account = await anAccount();
    await withSecondFactor(account);
    await signIn({ email: account.email, password: itsPassword }, from());
    await resetPassword({ token: await tokenFor("reset", account.email), password: newPassword }, from());
    const waiting = await db.pendingSignIn.count({ where: { accountId: account.id } });
    expect(waiting).toBe(1); // of this link
  });

  it("is not the address, and the link survives the refusal", async () => {
    const { email } = await anAccount();
    const token = await tokenFor("reset", email);
    expect(await resetPassword({ token, password: email }, from())).toEqual({
      ok: false,
      refusal: { kind: "GuessablePassword" },
    });
    expect((await resetPassword({ token, password: newPassword }, from())).ok).toBe(true);
  });

  it("gives a password to an account that had none", async () => {
    const { email } = await anAccount({ passwordHash: null });
    await resetPassword({ token: await tokenFor("reset", email), password: newPassword }, from());
    expect((await signIn({ email, password: newPassword }, from())).ok).toBe(true);
  });
});
