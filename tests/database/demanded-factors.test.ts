import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { system } from "#lib/base/actor.ts";
import { admit } from "#lib/domain/accounts/admit.ts";
import { makeCalendarFeed } from "#lib/domain/accounts/make-calendar-feed.ts";
import {
  findActorByCalendarToken,
  findActorBySessionToken,
  findActorsBySessionTokens,
  findSession,
} from "#lib/domain/accounts/queries.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { newSetup, readSetupSecret } from "#lib/domain/factors/authenticator-setup.ts";
import { demandFactors } from "#lib/domain/factors/demand-factors.ts";
import { enrolAuthenticator } from "#lib/domain/factors/enrol.ts";
import { readDemand } from "#lib/domain/factors/queries.ts";
import { removeAuthenticator } from "#lib/domain/factors/remove-factor.ts";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { inviteAdministrator } from "#lib/domain/groups/invite-administrator.ts";
import { db } from "#lib/infra/db.ts";
import { listenTo } from "#lib/infra/listen.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { withDatabase } from "#tests/world/database.ts";
import {
  codeOf,
  password,
  setUp,
  someoneWithAuthenticator,
  someoneWithPassword,
} from "#tests/world/factors.ts";
import { aGroup, someone, unique } from "#tests/world/world.ts";

withDatabase();

const origin = { network: "192.0.2.1", device: "Browser", sampleAllowed: true };

beforeEach(async () => {
  await db.signInFailure.deleteMany();
});
afterEach(async () => {
  await db.institution.updateMany({ data: { twoFactors: false } });
});

/** An administrator with an authenticator and a fresh sign-in. */
async function anAdministrator() {
  const actor = await someoneWithAuthenticator();
  await db.account.update({
    where: { id: actor.accountId },
    data: { administrator: true },
    select: { id: true },
  });
  return { ...actor, administrator: true };
}

async function demand(demanded = true) {
  const administrator = await anAdministrator();
  expect(await demandFactors(administrator, { demanded }, administrator)).toMatchObject({ ok: true });
  return administrator;
}

/** An authenticator of somebody who has not signed in yet. */
async function aSetup(accountId: string) {
  const now = await readClock();
  const setup = newSetup(accountId, now);
  return { setup, code: await codeOf({ secret: readSetupSecret(setup, accountId, now) ?? "" }) };
}

describe("while two factors are demanded", () => {
  it("open sign-ins made with one stand for no moderator and no administrator, at once", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const expert = await someone(group, "expert");
    const plain = await someone();
    await db.account.update({
      where: { id: plain.accountId },
      data: { administrator: true },
      select: { id: true },
    });
    const { token } = await demand();
    const tokens = [moderator.token, plain.token, expert.token, token];
    const alone = await Promise.all(tokens.map(findActorBySessionToken));
    expect(alone.map((actor) => actor !== null)).toEqual([false, false, true, true]);
    expect([...(await findActorsBySessionTokens(tokens)).keys()].sort()).toEqual(
      [expert.token, token].sort(),
    );
    await db.institution.updateMany({ data: { twoFactors: false } });
    expect(await findSession(moderator.token)).not.toBeNull();
  });

  it("whoever becomes a moderator loses the sign-in that was made with one, and keeps one made with two", async () => {
    await demand();
    const group = await aGroup();
    const [plain, twice] = [await someone(group), await someoneWithAuthenticator(group)];
    expect(await findActorBySessionToken(plain.token)).not.toBeNull();
    await db.member.updateMany({ where: { groupId: group.id }, data: { role: "moderator" } });
    expect(await findActorBySessionToken(plain.token)).toBeNull();
    expect(await findActorBySessionToken(twice.token)).not.toBeNull();
    await db.member.updateMany({ where: { groupId: group.id }, data: { leftAt: new Date() } });
    expect(await findActorBySessionToken(plain.token)).not.toBeNull();
  });

  it("a moderator without a factor makes one before there is any sign-in, and once only", async () => {
    await demand();
    const moderator = await someoneWithPassword();
    const group = await aGroup();
    const membership = {
      groupId: group.id,
      personId: moderator.personId,
      role: "moderator" as const,
      perspective: "",
    };
    await db.member.create({ data: membership, select: { id: true } });
    const halves = await Promise.all([1, 2].map(() => signIn({ email: moderator.email, password }, origin)));
    const [first = "", second = ""] = halves.map((half) => (half.ok ? half.value.token : ""));
    expect(halves).toMatchObject([
      { value: { kind: "secondFactorWanted" } },
      { value: { kind: "secondFactorWanted" } },
    ]);
    const enrolled = await enrolAuthenticator(await aSetup(moderator.accountId), first);
    expect(enrolled).toMatchObject({ ok: true, value: { kind: "signedIn" } });
    expect(await findActorBySessionToken(enrolled.ok ? enrolled.value.token : "")).not.toBeNull();
    // Who knows the password alone cannot add a factor of their own beside it.
    for (const token of [first, second])
      expect(await enrolAuthenticator(await aSetup(moderator.accountId), token)).toEqual({
        ok: false,
        refusal: { kind: "PendingOver" },
      });
  });

  it("no way in gives a sign-in without: password, whatever ends in admit, an invitation, a new administrator", async () => {
    const group = await aGroup();
    const { accountId } = await someone(group, "moderator");
    await demand();
    expect((await admit(db, { accountId, device: "" })).kind).toBe("secondFactorWanted");
    const invited = await inviteAdministrator(system, `${unique("new")}@example.org`);
    const token = invited.ok ? (invited.value.link.split("/").at(-1) ?? "") : "";
    const taken = await acceptInvitation({ token, name: "A New Administrator", password }, origin);
    expect(taken).toMatchObject({ ok: true, value: { admission: { kind: "secondFactorWanted" } } });
    expect((await admit(db, { accountId: (await someone(group)).accountId, device: "" })).kind).toBe(
      "signedIn",
    );
  });

  it("the last factor cannot be removed by whoever needs one", async () => {
    const administrator = await demand();
    expect(await removeAuthenticator(administrator, administrator)).toEqual({
      ok: false,
      refusal: { kind: "FactorDemanded" },
    });
    const expert = await someoneWithAuthenticator();
    expect(await removeAuthenticator(expert, expert)).toMatchObject({ ok: true });
  });

  it("the secret address of a calendar goes on telling what is planned", async () => {
    const moderator = await someone(await aGroup(), "moderator");
    const { value } = await makeCalendarFeed(moderator);
    await demand();
    expect((await findActorByCalendarToken(value))?.accountId).toBe(moderator.accountId);
  });
});

describe("demanding two factors", () => {
  it("is for an administrator who has proven two, a moment ago", async () => {
    const anybody = await someoneWithAuthenticator();
    const refused = (kind: string) => ({ ok: false, refusal: { kind } });
    expect(await demandFactors(anybody, { demanded: true }, anybody)).toEqual(refused("NotVisible"));
    const plain = { ...(await someone()), administrator: true };
    expect(await demandFactors(plain, { demanded: true }, plain)).toEqual(refused("OneFactorOnly"));
    const administrator = await anAdministrator();
    await db.session.updateMany({ data: { provenAt: new Date(Date.now() - 11 * 60_000) } });
    expect(await demandFactors(administrator, { demanded: true }, administrator)).toEqual(
      refused("NotFresh"),
    );
    expect((await readDemand(administrator))?.demanded).toBe(false);
    expect(await readDemand(anybody)).toBeNull();
  });

  it("is told to every moderator's and administrator's open sockets, and to nobody else's", async () => {
    const group = await aGroup();
    const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
    const heard: string[] = [];
    const ear = await listenTo(process.env.DATABASE_URL ?? "", "access_changed", {
      onMessage: (payload) => heard.push(payload),
      onDeaf() {},
      onBack() {},
    });
    try {
      await demand();
      await expect.poll(() => heard, { timeout: 15_000 }).toContain(`account:${moderator.accountId}`);
      expect(heard).not.toContain(`account:${expert.accountId}`);
    } finally {
      await ear.stop();
    }
  });

  it("says how many have none yet", async () => {
    const administrator = await anAdministrator();
    const before = await readDemand(administrator);
    const moderator = await someone(await aGroup(), "moderator");
    expect(await readDemand(administrator)).toEqual({
      demanded: false,
      all: (before?.all ?? 0) + 1,
      without: (before?.without ?? 0) + 1,
    });
    await setUp(moderator);
    expect((await readDemand(administrator))?.without).toBe(before?.without);
  });
});
