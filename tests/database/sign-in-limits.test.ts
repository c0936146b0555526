import { beforeEach, describe, expect, it } from "vitest";
import { askForMailLink } from "#lib/domain/accounts/ask-for-mail-link.ts";
import { changePassword } from "#lib/domain/accounts/change-password.ts";
import { isKnownDevice } from "#lib/domain/accounts/is-known-device.ts";
import { noteDevice } from "#lib/domain/accounts/note-device.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { db } from "#lib/infra/db.ts";
import { newToken } from "#lib/infra/tokens.ts";
import { anAccount, itsPassword as password } from "#tests/world/an-account.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { sendMailLinks } from "#tests/world/queued-orders.ts";
import { expectSameTime } from "#tests/world/same-time.ts";
import { signedIn } from "#tests/world/signed-in.ts";
import { unique } from "#tests/world/world.ts";

withDatabase();

const from = (deviceToken?: string) => ({
  network: unique("network"),
  device: "Firefox · Linux",
  sampleAllowed: true,
  deviceToken,
});
const tooMany = { ok: false, refusal: { kind: "TooManyAttempts" } };
const yesterday = () => new Date(Date.now() - 86_400_000);

beforeEach(async () => {
  await db.signInFailure.deleteMany();
});

/** An account of long ago, with a device on which its owner has signed in. */
async function withDevice() {
  const account = await anAccount({ createdAt: yesterday() });
  const deviceToken = newToken();
  const { here } = await signedIn(account);
  await noteDevice(here.token, { device: "Firefox · Linux", deviceToken });
  return { account, deviceToken };
}

/** Guesses from many networks, as many as are let through. */
async function guessFromEverywhere(email: string): Promise<void> {
  for (let time = 0; time < 50; time += 1) await signIn({ email, password: "a guess" }, from());
}

describe("guessing at one account from many networks", () => {
  it("is stopped, and does not hold up its owner on a device of theirs", async () => {
    const { account, deviceToken } = await withDevice();
    const { email } = account;
    await guessFromEverywhere(email);
    expect(await signIn({ email, password }, from())).toEqual(tooMany);
    expect(await signIn({ email, password }, from(newToken()))).toEqual(tooMany);
    expect((await signIn({ email, password }, from(deviceToken))).ok).toBe(true);
  });

  it("does not hold up anybody else", async () => {
    const { account } = await withDevice();
    await guessFromEverywhere(account.email);
    expect((await signIn({ email: (await anAccount()).email, password }, from())).ok).toBe(true);
  });

  it("is stopped alike where there is no such account", async () => {
    const email = `${unique("nobody")}@example.org`;
    await guessFromEverywhere(email);
    expect(await signIn({ email, password }, from())).toEqual(tooMany);
  });
});

describe("a device that is known", () => {
  it("is one that somebody signed in on, to that account", async () => {
    const { account, deviceToken } = await withDevice();
    expect(await isKnownDevice({ email: account.email, deviceToken })).toBe(true);
    expect(await isKnownDevice({ email: account.email, deviceToken: newToken() })).toBe(false);
    expect(await isKnownDevice({ email: (await anAccount()).email, deviceToken })).toBe(false);
  });

  it("is not held up by what others try in the same building", async () => {
    const { account, deviceToken } = await withDevice();
    const { network } = from();
    for (let time = 0; time < 12; time += 1)
      await signIn({ email: account.email, password: "a guess" }, { ...from(), network });
    expect(await signIn({ email: account.email, password }, { ...from(), network })).toEqual(tooMany);
    const own = { ...from(deviceToken), network };
    expect((await signIn({ email: account.email, password }, own)).ok).toBe(true);
  });

  it("may not guess on without end either", async () => {
    const { account, deviceToken } = await withDevice();
    for (let time = 0; time < 10; time += 1)
      await signIn({ email: account.email, password: "a guess" }, from(deviceToken));
    expect(await signIn({ email: account.email, password }, from(deviceToken))).toEqual(tooMany);
  });

  it("gets its link by mail, however often strangers have asked for one", async () => {
    const { account, deviceToken } = await withDevice();
    const { email } = account;
    for (let time = 0; time < 6; time += 1) await askForMailLink("sign_in", { email }, asking());
    await sendMailLinks();
    const before = (await queuedMails()).filter(({ to }) => to === email).length;
    for (let time = 0; time < 7; time += 1) await askForMailLink("sign_in", { email }, asking(deviceToken));
    await sendMailLinks();
    expect((await queuedMails()).filter(({ to }) => to === email)).toHaveLength(before + 5);
  });

  it("is forgotten when the password changes, but for the one on which it does", async () => {
    const { account, deviceToken } = await withDevice();
    const other = newToken();
    const { actor, here } = await signedIn(account);
    await noteDevice(here.token, { device: "", deviceToken: other });
    await changePassword(actor, { password: "tin harbour violet" }, { ...here, deviceToken: other });
    expect(await isKnownDevice({ email: account.email, deviceToken })).toBe(false);
    expect(await isKnownDevice({ email: account.email, deviceToken: other })).toBe(true);
  });
});

describe("a sign-in from a new device", () => {
  it("is told to the owner, once for each", async () => {
    const { account, deviceToken } = await withDevice();
    const told = async () => (await queuedMails()).filter(({ to }) => to === account.email);
    expect(await told()).toHaveLength(1);
    const again = await signedIn(account);
    await noteDevice(again.here.token, { device: "Firefox · Linux", deviceToken });
    expect(await told()).toHaveLength(1);
    await noteDevice(again.here.token, { device: "Safari · iPhone", deviceToken: newToken() });
    const [, last] = await told();
    expect(last?.subject).toBe("A sign-in from a new device");
    expect(last?.text).toContain("Safari · iPhone");
  });

  it("is not told of an account that was made just now, nor of the sample's", async () => {
    for (const data of [{}, { sample: true, createdAt: yesterday() }]) {
      const account = await anAccount(data);
      const { here } = await signedIn(account);
      await noteDevice(here.token, { device: "", deviceToken: newToken() });
      expect((await queuedMails()).filter(({ to }) => to === account.email)).toEqual([]);
    }
  });

  it("keeps no secret that could be read in the database", async () => {
    const { deviceToken } = await withDevice();
    const [{ found } = { found: true }] = await db.$queryRaw<{ found: boolean }[]>`
      select exists(select from "KnownDevice" d where d::text like ${`%${deviceToken}%`}) as found`;
    expect(found).toBe(false);
  });
});

describe("a wrong password", () => {
  it("takes as long for an address that is known as for one that is not, with and without a password", async () => {
    const { email } = await anAccount();
    const without = await anAccount({ passwordHash: null });
    const before = () => db.signInFailure.deleteMany();
    const guess = (address: string) => () => signIn({ email: address, password: "a guess" }, from());
    const unknown = guess("nobody@example.org");
    await expectSameTime({ one: guess(email), other: unknown, before, times: 20 });
    await expectSameTime({ one: guess(without.email), other: unknown, before, times: 20 });
  });

  it("sent two hundred times at once is answered each time, and compared a bounded number of times at once", async () => {
    const { email } = await anAccount();
    const guesses = Array.from({ length: 200 }, (_, which) =>
      signIn({ email: which % 2 ? email : `${unique("nobody")}@example.org`, password: "a guess" }, from()),
    );
    const kinds = (await Promise.all(guesses)).map((guess) => (guess.ok ? "in" : guess.refusal.kind));
    expect(new Set(kinds)).toEqual(new Set(["WrongCredentials", "TooManyAttempts"]));
    expect((await signIn({ email: (await anAccount()).email, password }, from())).ok).toBe(true);
  }, 60_000);
});

const asking = (deviceToken?: string) => ({ ...from(deviceToken), language: null });
