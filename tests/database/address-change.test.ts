import { describe, expect, it } from "vitest";
import { askForAddress } from "#lib/domain/accounts/ask-for-address.ts";
import { cancelOwnAddressChange } from "#lib/domain/accounts/cancel-own-address-change.ts";
import { cancelAddress, confirmAddress } from "#lib/domain/accounts/confirm-address.ts";
import { findAddressChange, readAddressChange } from "#lib/domain/accounts/find-address-change.ts";
import { findActorBySessionToken, readOwnEmail } from "#lib/domain/accounts/queries.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { db } from "#lib/infra/db.ts";
import { anAccount, itsPassword } from "#tests/world/an-account.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { proofsGrowOld, signedIn } from "#tests/world/signed-in.ts";
import { unique } from "#tests/world/world.ts";

withDatabase();

const anAddress = () => `${unique("new")}@example.org`;
const closed = { ok: false, refusal: { kind: "MailLinkClosed" } };

async function lastMailTo(email: string) {
  return (await queuedMails()).filter(({ to }) => to === email).at(-1);
}

async function tokenSentTo(email: string): Promise<string> {
  return /\/account\/address\/([\w-]{43})/.exec((await lastMailTo(email))?.text ?? "")?.[1] ?? "no link";
}

/** Somebody who asked for another address, with the links of both mailboxes. */
async function asked(after = anAddress()) {
  const account = await anAccount();
  const { actor, here } = await signedIn(account);
  expect(await askForAddress(actor, { email: after }, here)).toEqual({ ok: true });
  const tokens = { old: await tokenSentTo(account.email), new: await tokenSentTo(after) };
  return { account, actor, here, after, tokens };
}

describe("a change of address", () => {
  it.each([
    ["old", "new"],
    ["new", "old"],
  ] as const)("is made when both mailboxes have confirmed, the %s one first", async (first, second) => {
    const { account, actor, after, tokens } = await asked();
    expect(await confirmAddress({ token: tokens[first] })).toEqual({ ok: true, value: { changed: false } });
    expect(await confirmAddress({ token: tokens[first] })).toEqual({ ok: true, value: { changed: false } });
    expect(await readOwnEmail(actor)).toBe(account.email);
    expect(await readAddressChange(actor)).toMatchObject({ confirmed: { [first]: true, [second]: false } });
    expect(await confirmAddress({ token: tokens[second] })).toEqual({ ok: true, value: { changed: true } });
    expect(await readOwnEmail(actor)).toBe(after);
    for (const to of [account.email, after])
      expect(await lastMailTo(to)).toMatchObject({ subject: "Your address was changed" });
    for (const token of Object.values(tokens)) expect(await confirmAddress({ token })).toEqual(closed);
  });

  it("made by two who confirm at once is made once", async () => {
    const { actor, after, tokens } = await asked();
    const both = await Promise.all([
      confirmAddress({ token: tokens.old }),
      confirmAddress({ token: tokens.new }),
    ]);
    expect(both.filter((each) => each.ok && each.value.changed)).toHaveLength(1);
    expect(await readOwnEmail(actor)).toBe(after);
  });

  it("ends sign-ins elsewhere, and not the one that asked", async () => {
    const { account, here, after, tokens } = await asked();
    const elsewhere = await signedIn(account);
    for (const token of Object.values(tokens)) await confirmAddress({ token });
    expect(await findActorBySessionToken(here.token)).not.toBeNull();
    expect(await findActorBySessionToken(elsewhere.here.token)).toBeNull();
    expect((await signIn({ email: account.email, password: itsPassword }, here)).ok).toBe(false);
    expect((await signIn({ email: after, password: itsPassword }, here)).ok).toBe(true);
  });

  it("is stopped by either mailbox, and by whoever asked", async () => {
    for (const stop of [
      ({ tokens }: Asked) => cancelAddress({ token: tokens.old }),
      ({ tokens }: Asked) => cancelAddress({ token: tokens.new }),
      ({ actor }: Asked) => cancelOwnAddressChange(actor),
    ]) {
      const change = await asked();
      await confirmAddress({ token: change.tokens.old });
      expect((await stop(change)).ok).toBe(true);
      expect(await confirmAddress({ token: change.tokens.new })).toEqual(closed);
      expect(await readOwnEmail(change.actor)).toBe(change.account.email);
    }
  });

  it("is over when another is asked for, and when it has waited too long", async () => {
    const { actor, here, tokens } = await asked();
    const other = anAddress();
    await askForAddress(actor, { email: other }, here);
    expect(await findAddressChange(tokens.old)).toBeNull();
    const late = await tokenSentTo(other);
    await db.addressChange.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await confirmAddress({ token: late })).toEqual(closed);
  });

  it("to an address that became another account's meanwhile is refused", async () => {
    const { actor, account, after, tokens } = await asked();
    await confirmAddress({ token: tokens.new });
    const other = await anAccount();
    await db.account.update({ where: { id: other.id }, data: { email: after } });
    expect(await confirmAddress({ token: tokens.old })).toEqual({
      ok: false,
      refusal: { kind: "AddressTaken" },
    });
    expect(await readOwnEmail(actor)).toBe(account.email);
  });

  it("leaves invitations to the old address as they are", async () => {
    const { account, tokens } = await asked();
    const { id } = await db.invitation.create({
      data: {
        email: account.email,
        name: "",
        administrator: true,
        tokenHash: unique("hash"),
        expiresAt: new Date(Date.now() + 60_000),
      },
      select: { id: true },
    });
    for (const token of Object.values(tokens)) await confirmAddress({ token });
    const open = await db.invitation.findUniqueOrThrow({
      where: { id },
      select: { email: true, revokedAt: true },
    });
    expect(open).toEqual({ email: account.email, revokedAt: null });
  });
});

describe("asking for another address", () => {
  it("is answered alike when it is somebody else's, and their mail holds no link", async () => {
    const other = await anAccount();
    const { account } = await asked(other.email);
    const told = await lastMailTo(other.email);
    expect(told?.subject).toBe("This address has an account already");
    expect(told?.text).not.toContain("/account/address/");
    expect(told?.text).not.toContain(account.email);
  });

  it("wants a proof of a moment ago", async () => {
    const { actor, here } = await signedIn(await anAccount());
    await proofsGrowOld();
    const email = anAddress();
    expect(await askForAddress(actor, { email }, here)).toEqual({
      ok: false,
      refusal: { kind: "NotFresh" },
    });
    expect(await lastMailTo(email)).toBeUndefined();
  });

  it("wants another one than before", async () => {
    const account = await anAccount();
    const { actor, here } = await signedIn(account);
    expect(await askForAddress(actor, { email: account.email }, here)).toEqual({
      ok: false,
      refusal: { kind: "SameAddress" },
    });
  });

  it("fills no mailbox", async () => {
    const { actor, here } = await signedIn(await anAccount());
    const email = anAddress();
    for (let time = 0; time < 5; time += 1)
      expect((await askForAddress(actor, { email }, here)).ok).toBe(true);
    expect(await askForAddress(actor, { email: anAddress() }, here)).toEqual({
      ok: false,
      refusal: { kind: "TooManyAttempts" },
    });
    expect((await queuedMails()).filter(({ to }) => to === email)).toHaveLength(5);
  });
});

type Asked = Awaited<ReturnType<typeof asked>>;
