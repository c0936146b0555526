import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { system } from "#lib/base/actor.ts";
import { admit } from "#lib/domain/accounts/admit.ts";
import { lockAccount } from "#lib/domain/accounts/lock-account.ts";
import { noteDevice } from "#lib/domain/accounts/note-device.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { setPassword } from "#lib/domain/accounts/set-password.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { startSession } from "#lib/domain/accounts/start-session.ts";
import { addAuthenticator } from "#lib/domain/factors/add-authenticator.ts";
import { newSetup, readSetupSecret } from "#lib/domain/factors/authenticator-setup.ts";
import { clearFactors } from "#lib/domain/factors/clear-factors.ts";
import { confirmByFactor } from "#lib/domain/factors/confirm-by-factor.ts";
import { finishSignIn } from "#lib/domain/factors/finish-sign-in.ts";
import { makeRecoveryCodes } from "#lib/domain/factors/make-recovery-codes.ts";
import { readFactors } from "#lib/domain/factors/queries.ts";
import { removeAuthenticator } from "#lib/domain/factors/remove-factor.ts";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { inviteAdministrator } from "#lib/domain/groups/invite-administrator.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import {
  codeOf,
  password,
  recoveryCodesOf,
  setUp,
  someoneWithAuthenticator,
  someoneWithPassword,
  wrongCodeOf,
} from "#tests/world/factors.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { someone } from "#tests/world/world.ts";

withDatabase();

const origin = { network: "192.0.2.1", device: "Browser", sampleAllowed: true };
const wrong = { ok: false, refusal: { kind: "WrongCode" } };

beforeEach(async () => {
  await db.signInFailure.deleteMany();
});

/** Proves the password. @returns the token of the sign-in that waits */
async function half(email: string): Promise<string> {
  const admitted = await signIn({ email, password }, origin);
  expect(admitted).toMatchObject({ ok: true, value: { kind: "secondFactorWanted" } });
  return admitted.ok ? admitted.value.token : "";
}

/** Both proofs, one after the other. */
async function whole(email: string, code: string) {
  return finishSignIn({ by: "code", code }, { token: await half(email), network: origin.network });
}

describe("who has an authenticator", () => {
  it("is signed in by password and code, and by neither alone", async () => {
    const { email, accountId, programme } = await someoneWithAuthenticator();
    const token = await half(email);
    expect(await findActorBySessionToken(token)).toBeNull();
    const finished = await finishSignIn(
      { by: "code", code: await codeOf(programme) },
      { token, network: origin.network },
    );
    expect(finished).toMatchObject({ ok: true });
    const session = finished.ok ? finished.value.token : "";
    expect((await findActorBySessionToken(session))?.accountId).toBe(accountId);
    expect(await db.session.findFirst({ where: { tokenHash: hashOf(session) } })).toMatchObject({
      twoFactors: true,
    });
    expect(
      await finishSignIn({ by: "code", code: await codeOf(programme, 1) }, { token, network: "" }),
    ).toEqual({
      ok: false,
      refusal: { kind: "PendingOver" },
    });
  });

  it("is asked for the code by every way in but one that asked for two things itself", async () => {
    const { accountId } = await someoneWithAuthenticator();
    const entrant = { accountId, device: "Browser" };
    expect((await admit(db, entrant)).kind).toBe("secondFactorWanted");
    expect((await admit(db, { ...entrant, twoFactors: true })).kind).toBe("signedIn");
    const { email } = await db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true },
    });
    const invited = await inviteAdministrator(system, email);
    const token = invited.ok ? (invited.value.link.split("/").at(-1) ?? "") : "";
    const taken = await acceptInvitation({ token, name: "Anybody", password }, origin);
    expect(taken).toMatchObject({ ok: true, value: { admission: { kind: "secondFactorWanted" } } });
  });

  it("cannot use a code twice, nor one from before it", async () => {
    const { email, programme } = await someoneWithAuthenticator();
    const code = await codeOf(programme);
    const before = await codeOf(programme, -1);
    expect((await whole(email, code)).ok).toBe(true);
    expect(await whole(email, code)).toEqual(wrong);
    expect(await whole(email, before)).toEqual(wrong);
  });

  it("cannot use a code twice at the same moment", async () => {
    const { email, programme } = await someoneWithAuthenticator();
    const waiting = await Promise.all(Array.from({ length: 5 }, () => half(email)));
    const code = await codeOf(programme);
    const tries = waiting.map((token) =>
      finishSignIn({ by: "code", code }, { token, network: origin.network }),
    );
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("has ten minutes for the second proof", async () => {
    const { email, programme, accountId } = await someoneWithAuthenticator();
    const token = await half(email);
    await db.pendingSignIn.updateMany({
      where: { accountId },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    const code = await codeOf(programme);
    const over = { ok: false, refusal: { kind: "PendingOver" } };
    expect(await finishSignIn({ by: "code", code }, { token, network: "" })).toEqual(over);
    expect(await finishSignIn({ by: "code", code }, { token: "never was", network: "" })).toEqual(over);
  });

  it("has a secret that is nowhere in the database as it is", async () => {
    const { programme } = await someoneWithAuthenticator();
    const [{ found } = { found: true }] = await db.$queryRaw<{ found: boolean }[]>`
      select exists(select from "Authenticator" a where a::text like ${`%${programme.secret}%`}) as found`;
    expect(found).toBe(false);
  });
});

describe("setting an authenticator up", () => {
  it("asks for nothing until a first code was right", async () => {
    const actor = await someoneWithPassword();
    const now = await readClock();
    const setup = newSetup(actor.accountId, now);
    const programme = { secret: readSetupSecret(setup, actor.accountId, now) ?? "" };
    const refused = await addAuthenticator(actor, { setup, code: await wrongCodeOf(programme) }, actor);
    expect(refused).toEqual({ ok: false, refusal: { kind: "WrongFirstCode" } });
    expect(await signIn({ email: actor.email, password }, origin)).toMatchObject({
      value: { kind: "signedIn" },
    });
  });

  it("is over after an hour, and is nobody else's", async () => {
    const [actor, other] = [await someoneWithPassword(), await someoneWithPassword()];
    const now = await readClock();
    const old = newSetup(actor.accountId, new Date(now.getTime() - 61 * 60_000));
    const theirs = newSetup(other.accountId, now);
    for (const setup of [old, theirs, "", randomBytes(60).toString("base64url")])
      expect(await addAuthenticator(actor, { setup, code: "123456" }, actor)).toEqual({
        ok: false,
        refusal: { kind: "SetupOver" },
      });
  });

  it("renews this sign-in, ends every other, tells the owner and is recorded", async () => {
    const actor = await someoneWithPassword();
    const elsewhere = await startSession(db, { accountId: actor.accountId, device: "Another" });
    const { token } = await setUp(actor);
    const found = await Promise.all([actor.token, elsewhere.token, token].map(findActorBySessionToken));
    expect(found.map((each) => each !== null)).toEqual([false, false, true]);
    expect(await requireFresh(actor, token)).toMatchObject({ ok: true, value: { twoFactors: true } });
    const mails = (await queuedMails()).filter(({ to }) => to === actor.email);
    expect(mails.map(({ subject }) => subject)).toEqual(["Codes are asked for at your sign-ins from now on"]);
    const facts = await db.fact.findMany({
      where: { personId: actor.personId, kind: { not: "SignedIn" } },
      select: { kind: true, groupId: true },
    });
    expect(facts.filter(({ kind }) => kind !== "SignedIn")).toEqual([
      { kind: "AuthenticatorAdded", groupId: null },
    ]);
  });

  it("and every other change asks for a fresh sign-in", async () => {
    const { token, ...actor } = await someoneWithAuthenticator();
    await db.session.updateMany({ data: { provenAt: new Date(Date.now() - 11 * 60_000) } });
    const stale = { ok: false, refusal: { kind: "NotFresh" } };
    const setup = newSetup(actor.accountId, await readClock());
    expect(await addAuthenticator(actor, { setup, code: "123456" }, { token })).toEqual(stale);
    expect(await removeAuthenticator(actor, { token })).toEqual(stale);
    expect(await makeRecoveryCodes(actor, { token })).toEqual(stale);
    const here = { token, network: origin.network };
    const code = await codeOf(actor.programme);
    const confirmed = await confirmByFactor(actor, { by: "code", code }, here);
    expect((await removeAuthenticator(actor, { token })).ok).toBe(false);
    const renewed = confirmed.ok ? confirmed.value.token : "";
    expect((await removeAuthenticator(actor, { token: renewed })).ok).toBe(true);
    expect((await readFactors(actor)).authenticatorSince).toBeNull();
  });
});

describe("recovery codes", () => {
  it("are ten, each good once in place of a code, and told to nobody again", async () => {
    const actor = await someoneWithAuthenticator();
    const { codes } = await recoveryCodesOf(actor, actor.token);
    expect(new Set(codes).size).toBe(10);
    const [code = ""] = codes;
    const use = async () =>
      finishSignIn(
        { by: "recoveryCode", code: code.toUpperCase() },
        { token: await half(actor.email), network: origin.network },
      );
    expect((await use()).ok).toBe(true);
    expect(await use()).toEqual(wrong);
    expect((await readFactors(actor)).recoveryCodesLeft).toBe(9);
    const stored = JSON.stringify(await db.recoveryCode.findMany({ where: { accountId: actor.accountId } }));
    for (const each of codes) expect(stored).not.toContain(each.replaceAll("-", ""));
  });

  it("are good once also when they are used twice at the same moment", async () => {
    const actor = await someoneWithAuthenticator();
    const [code = ""] = (await recoveryCodesOf(actor, actor.token)).codes;
    const waiting = await Promise.all(Array.from({ length: 5 }, () => half(actor.email)));
    const tries = waiting.map((token) =>
      finishSignIn({ by: "recoveryCode", code }, { token, network: origin.network }),
    );
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("that were made anew end those before, and go with the last factor", async () => {
    const actor = await someoneWithAuthenticator();
    const first = await recoveryCodesOf(actor, actor.token);
    const second = await recoveryCodesOf(actor, first.token);
    const token = await half(actor.email);
    const by = (code = "") => finishSignIn({ by: "recoveryCode", code }, { token, network: origin.network });
    expect(await by(first.codes[0])).toEqual(wrong);
    expect((await by(second.codes[0])).ok).toBe(true);
    expect((await removeAuthenticator(actor, { token: second.token })).ok).toBe(true);
    expect(await readFactors(actor)).toMatchObject({ recoveryCodesLeft: null, authenticatorSince: null });
  });

  it("are for whoever has a factor that they stand in for", async () => {
    const actor = await someoneWithPassword();
    expect(await makeRecoveryCodes(actor, actor)).toEqual({ ok: false, refusal: { kind: "NoFactorYet" } });
  });
});

describe("guessing codes", () => {
  it("is stopped at the network that guesses, while the owner gets in from another", async () => {
    const { email, programme } = await someoneWithAuthenticator();
    const token = await half(email);
    const code = await wrongCodeOf(programme);
    const guesses = Array.from({ length: 20 }, () =>
      finishSignIn({ by: "code", code }, { token, network: "198.51.100.1" }),
    );
    const checked = (await Promise.all(guesses)).filter(
      (guess) => !guess.ok && guess.refusal.kind === "WrongCode",
    );
    expect(checked.length).toBeLessThanOrEqual(10);
    for (let tries = 0; tries < 10; tries += 1)
      await finishSignIn({ by: "code", code }, { token, network: "198.51.100.1" });
    expect(
      await finishSignIn({ by: "code", code: await codeOf(programme) }, { token, network: "198.51.100.1" }),
    ).toEqual({
      ok: false,
      refusal: { kind: "TooManyAttempts" },
    });
    expect((await whole(email, await codeOf(programme))).ok).toBe(true);
  });

  it("from everywhere at once ends too; the owner gets in by a recovery code, or on a device they have used", async () => {
    const actor = await someoneWithAuthenticator();
    const { codes, token: session } = await recoveryCodesOf(actor, actor.token);
    const deviceToken = newToken();
    await noteDevice(session, { device: "The owner’s own", deviceToken });
    const token = await half(actor.email);
    const code = await wrongCodeOf(actor.programme);
    const from = (place: number) => ({ token, network: `198.51.100.${place % 250}` });
    const kinds: string[] = [];
    for (let place = 0; place < 60; place += 1) {
      const guessed = await finishSignIn({ by: "code", code }, from(place));
      kinds.push(guessed.ok ? "in" : guessed.refusal.kind);
    }
    expect(kinds.filter((kind) => kind === "WrongCode")).toHaveLength(50);
    const right = { by: "code" as const, code: await codeOf(actor.programme) };
    expect(await finishSignIn(right, from(251))).toEqual({ ok: false, refusal: { kind: "TooManyAttempts" } });
    const [recovery = ""] = codes;
    const byRecovery = { by: "recoveryCode" as const, code: recovery };
    expect((await finishSignIn(byRecovery, { token, network: "203.0.113.5" })).ok).toBe(true);
    const known = { token: await half(actor.email), network: "203.0.113.6", deviceToken };
    expect((await finishSignIn(right, known)).ok).toBe(true);
  });

  it("of passwords uses up no try of who has given the right one", async () => {
    const { email, programme } = await someoneWithAuthenticator();
    const token = await half(email);
    for (let tries = 0; tries < 12; tries += 1) await signIn({ email, password: "guess" }, origin);
    expect(
      (await finishSignIn({ by: "code", code: await codeOf(programme) }, { token, network: origin.network }))
        .ok,
    ).toBe(true);
  });
});

describe("somebody who has lost their factors", () => {
  it("is freed of them by an administrator, told so, and signed out everywhere", async () => {
    const lost = await someoneWithAuthenticator();
    const administrator = { ...(await someone()), administrator: true };
    expect(await clearFactors(administrator, lost, administrator)).toMatchObject({ ok: true });
    expect(await findActorBySessionToken(lost.token)).toBeNull();
    expect(await signIn({ email: lost.email, password }, origin)).toMatchObject({
      value: { kind: "signedIn" },
    });
    const subjects = (await queuedMails())
      .filter(({ to }) => to === lost.email)
      .map(({ subject }) => subject);
    expect(subjects).toContain("The second factors of your account were removed");
  });

  it("is freed by nobody else, and no administrator frees themselves", async () => {
    const lost = await someoneWithAuthenticator();
    const anybody = await someone();
    expect(await clearFactors(anybody, lost, anybody)).toEqual({
      ok: false,
      refusal: { kind: "NotVisible" },
    });
    const administrator = { ...(await someone()), administrator: true };
    expect(await clearFactors(administrator, administrator, administrator)).toEqual({
      ok: false,
      refusal: { kind: "NotAllowed" },
    });
    const nobody = { accountId: "00000000-0000-4000-8000-0000000000ff" };
    expect(await clearFactors(administrator, nobody, administrator)).toEqual({
      ok: false,
      refusal: { kind: "NotVisible" },
    });
    expect(await clearFactors(administrator, lost, { token: "another" })).toEqual({
      ok: false,
      refusal: { kind: "NotFresh" },
    });
    expect((await readFactors(lost)).authenticatorSince).not.toBeNull();
  });
});

describe("whoever signs in while", () => {
  /** Somebody signs in by password while this is done to their account. */
  async function signInDuring(
    { email, accountId }: { email: string; accountId: string },
    change: (tx: Tx) => Promise<unknown>,
  ) {
    return db.$transaction(async (tx) => {
      await lockAccount(tx, accountId);
      const signingIn = signIn({ email, password }, origin);
      await Promise.race([signingIn, untilWaiting()]);
      await change(tx);
      return { signingIn };
    });
  }

  /** Until somebody waits for a lock. */
  async function untilWaiting(): Promise<void> {
    const waiting = () => db.$queryRaw<unknown[]>`select 1 from pg_locks where not granted limit 1`;
    while ((await waiting()).length === 0);
  }

  it("the password is changed is not let in by the old one", async () => {
    const account = await someoneWithPassword();
    const { signingIn } = await signInDuring(account, (tx) =>
      setPassword(tx, system, { accountId: account.accountId, passwordHash: "another" }),
    );
    expect(await signingIn).toEqual({ ok: false, refusal: { kind: "WrongCredentials" } });
    expect(await db.session.count({ where: { accountId: account.accountId } })).toBe(0);
  });

  it("an authenticator is added is asked for its code", async () => {
    const account = await someoneWithPassword();
    const { signingIn } = await signInDuring(account, (tx) =>
      tx.authenticator.create({
        data: { accountId: account.accountId, secret: "nobody reads it", confirmedAt: new Date() },
      }),
    );
    expect(await signingIn).toMatchObject({ ok: true, value: { kind: "secondFactorWanted" } });
  });
});
