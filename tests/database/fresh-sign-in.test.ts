import { expect, it } from "vitest";
import { confirmSignIn } from "#lib/domain/accounts/confirm-sign-in.ts";
import { findActorBySessionToken, listSessions, wasRenewed } from "#lib/domain/accounts/queries.ts";
import { renewSession } from "#lib/domain/accounts/renew-session.ts";
import { requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { startSession } from "#lib/domain/accounts/start-session.ts";
import { db } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { someone } from "#tests/world/world.ts";

withDatabase();

const password = "a password long enough";
const origin = { network: "192.0.2.7", device: "Browser", sampleAllowed: true };
const stale = { ok: false, refusal: { kind: "NotFresh" } };

/** Somebody with a password, who signed in a while ago. */
async function someoneFromBefore() {
  const actor = await someone();
  const passwordHash = await hashPassword(password);
  await db.account.update({ where: { id: actor.accountId }, data: { passwordHash }, select: { id: true } });
  await db.session.updateMany({
    where: { tokenHash: hashOf(actor.token) },
    data: { provenAt: new Date(Date.now() - 11 * 60_000) },
  });
  return actor;
}

const tokenOf = (confirmed: Awaited<ReturnType<typeof confirmSignIn>>) =>
  confirmed.ok ? confirmed.value.token : "";

it("a sign-in is fresh at first and after some minutes no longer, until its owner proves again who they are", async () => {
  const newcomer = await someone();
  expect((await requireFresh(newcomer, newcomer.token)).ok).toBe(true);
  const actor = await someoneFromBefore();
  expect(await requireFresh(actor, actor.token)).toEqual(stale);
  const here = { ...origin, token: actor.token };
  expect(await confirmSignIn(actor, { password: "not this one" }, here)).toEqual({
    ok: false,
    refusal: { kind: "NotYourPassword" },
  });
  expect(await requireFresh(actor, actor.token)).toEqual(stale);
  const confirmed = await confirmSignIn(actor, { password }, here);
  expect((await requireFresh(actor, tokenOf(confirmed))).ok).toBe(true);
});

it("a proof gives the sign-in another token: whoever has the one before is not fresh with its owner, but out", async () => {
  const actor = await someoneFromBefore();
  const row = { accountId: actor.accountId, email: "new@example.org", sessionHash: hashOf(actor.token) };
  const waiting = { oldTokenHash: hashOf("old"), newTokenHash: hashOf("new") };
  await db.addressChange.create({ data: { ...row, ...waiting, expiresAt: new Date(Date.now() + 60_000) } });
  const [before] = await listSessions(actor, actor.token);
  const here = { ...origin, token: actor.token };
  const token = tokenOf(await confirmSignIn(actor, { password }, here));
  expect(await findActorBySessionToken(actor.token)).toBeNull();
  expect(await wasRenewed(actor.token, actor)).toBe(true);
  expect(await wasRenewed(actor.token, await someone())).toBe(false);
  expect(await wasRenewed(token, actor)).toBe(false);
  expect((await findActorBySessionToken(token))?.accountId).toBe(actor.accountId);
  expect(await listSessions(actor, token)).toEqual([before]);
  expect(await db.addressChange.findFirst({ where: { sessionHash: hashOf(token) } })).not.toBeNull();
  expect(await confirmSignIn(actor, { password }, here)).toEqual({
    ok: false,
    refusal: { kind: "SignedOut" },
  });
});

it("a proof at one device makes no other fresh, and somebody else's sign-in is nobody's proof", async () => {
  const actor = await someoneFromBefore();
  const { token } = await startSession(db, { accountId: actor.accountId, device: "Another" });
  expect(await requireFresh(actor, actor.token)).toEqual(stale);
  const other = await someone();
  expect(await requireFresh(other, token)).toEqual(stale);
  expect(await requireFresh(actor, "")).toEqual(stale);
});

it("a renewed sign-in ends the one before it, every other, and what waits for a second proof", async () => {
  const actor = await someone();
  const { token: elsewhere } = await startSession(db, { accountId: actor.accountId, device: "Another" });
  const waiting = {
    accountId: actor.accountId,
    tokenHash: hashOf("waiting"),
    expiresAt: new Date(Date.now() + 60_000),
  };
  await db.pendingSignIn.create({ data: waiting, select: { id: true } });
  const { token } = await db.$transaction((tx) =>
    renewSession(tx, actor, { device: "Here", twoFactors: true }),
  );
  const actors = await Promise.all([actor.token, elsewhere, token].map(findActorBySessionToken));
  expect(actors.map((found) => found?.accountId ?? null)).toEqual([null, null, actor.accountId]);
  expect(await db.pendingSignIn.count({ where: { accountId: actor.accountId } })).toBe(0);
});
