import { beforeEach, describe, expect, it } from "vitest";
import { endAllSessions, endSession } from "#lib/domain/accounts/end-session.ts";
import { findActorBySessionToken, findSession, readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import { setLanguageSchema, setTimeZoneSchema } from "#lib/domain/accounts/schema.ts";
import { setLanguage } from "#lib/domain/accounts/set-language.ts";
import { setTimeZone } from "#lib/domain/accounts/set-time-zone.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { db } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, someone, unique } from "#tests/world/world.ts";

withDatabase();

const password = "a password long enough";
const origin = { network: "192.0.2.1", device: "Browser", sampleAllowed: true };

beforeEach(async () => {
  await db.signInFailure.deleteMany();
});

async function anAccount(data: { sample?: boolean; disabledAt?: Date } = {}): Promise<string> {
  const email = `${unique("account")}@example.org`;
  const passwordHash = await hashPassword(password);
  await db.person.create({
    data: { slug: unique("person"), name: "A Person", account: { create: { email, passwordHash, ...data } } },
    select: { id: true },
  });
  return email;
}

describe("signing in", () => {
  it("starts a session whose token is nowhere in the database", async () => {
    const signedIn = await signIn({ email: await anAccount(), password }, origin);
    const token = signedIn.ok ? signedIn.value.token : "";
    expect(await findActorBySessionToken(token)).toMatchObject({ kind: "member", name: "A Person" });
    const [{ found } = { found: true }] = await db.$queryRaw<{ found: boolean }[]>`
      select exists(select from "Session" s where s::text like ${`%${token}%`}) as found`;
    expect(found).toBe(false);
  });

  it("answers a wrong password, an unknown address and a disabled account alike", async () => {
    const refused = { ok: false, refusal: { kind: "WrongCredentials" } };
    expect(await signIn({ email: await anAccount(), password: "not this one" }, origin)).toEqual(refused);
    expect(await signIn({ email: "nobody@example.org", password }, origin)).toEqual(refused);
    expect(await signIn({ email: await anAccount({ disabledAt: new Date() }), password }, origin)).toEqual(
      refused,
    );
  });

  it("stops guessing from one network; the owner still gets in from another", async () => {
    const email = await anAccount();
    for (let tries = 0; tries < 10; tries += 1) await signIn({ email, password: "guess" }, origin);
    expect(await signIn({ email, password }, origin)).toEqual({
      ok: false,
      refusal: { kind: "TooManyAttempts" },
    });
    expect((await signIn({ email, password }, { ...origin, network: "192.0.2.2" })).ok).toBe(true);
  });

  it("stops guesses that are all sent at once", async () => {
    const email = await anAccount();
    const guesses = Array.from({ length: 30 }, () => signIn({ email, password: "guess" }, origin));
    const checked = (await Promise.all(guesses)).filter(
      (guess) => !guess.ok && guess.refusal.kind === "WrongCredentials",
    );
    expect(checked.length).toBeLessThanOrEqual(10);
  });

  it("leaves no failure behind when it succeeds", async () => {
    const email = await anAccount();
    for (let tries = 0; tries < 12; tries += 1) await signIn({ email, password }, origin);
    expect(await db.signInFailure.count()).toBe(0);
  });

  it("with a sample account works only where the server listens on loopback", async () => {
    const email = await anAccount({ sample: true });
    expect((await signIn({ email, password }, { ...origin, sampleAllowed: false })).ok).toBe(false);
    expect((await signIn({ email, password }, origin)).ok).toBe(true);
  });
});

describe("a sign-in", () => {
  it("ends at once, one or all", async () => {
    const email = await anAccount();
    const tokens = await Promise.all(
      [1, 2, 3].map(async () => {
        const signedIn = await signIn({ email, password }, origin);
        return signedIn.ok ? signedIn.value.token : "";
      }),
    );
    await endSession(tokens[0] ?? "");
    const actors = await Promise.all(tokens.map(findActorBySessionToken));
    expect(actors.map((actor) => actor !== null)).toEqual([false, true, true]);
    if (actors[1]) await endAllSessions(actors[1]);
    expect(await Promise.all(tokens.map(findActorBySessionToken))).toEqual([null, null, null]);
  });

  it("knows the memberships of this moment", async () => {
    const group = await aGroup();
    const { token, personId } = await someone(group);
    expect((await findActorBySessionToken(token))?.memberships).toEqual([
      { groupId: group.id, role: "expert" },
    ]);
    await db.member.updateMany({ where: { personId }, data: { leftAt: new Date() } });
    expect((await findActorBySessionToken(token))?.memberships).toEqual([]);
  });

  it("that has expired is none", async () => {
    const { token } = await someone();
    await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await findActorBySessionToken(token)).toBeNull();
  });
});

it("a browser's zone is kept for mails, and nothing that is no zone", async () => {
  const actor = await someone();
  expect(await readOwnTimeZone(actor)).toBeNull();
  await setTimeZone(actor, { timeZone: "Asia/Tokyo" });
  expect(await readOwnTimeZone(actor)).toBe("Asia/Tokyo");
  for (const timeZone of ["", "Mars/Olympus", "+09:00", "x".repeat(61)])
    expect(setTimeZoneSchema.safeParse({ timeZone }).success, timeZone).toBe(false);
});

describe("the language of an account", () => {
  it("is left to the browser until somebody chooses, and again when they give it back", async () => {
    const signedIn = await signIn({ email: await anAccount(), password }, origin);
    const token = signedIn.ok ? signedIn.value.token : "";
    const open = await findSession(token);
    expect(open?.language).toBeNull();
    if (!open) return;
    await setLanguage(open.actor, { language: "ko" });
    expect((await findSession(token))?.language).toBe("ko");
    await setLanguage(open.actor, { language: "" });
    expect((await findSession(token))?.language).toBeNull();
  });

  it("is one that the interface speaks", () => {
    expect(setLanguageSchema.safeParse({ language: "fr" }).success).toBe(true);
    expect(setLanguageSchema.safeParse({ language: "de" }).success).toBe(false);
  });
});
