import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { addPasskey } from "#lib/domain/factors/add-passkey.ts";
import { confirmByFactor } from "#lib/domain/factors/confirm-by-factor.ts";
import { finishSignIn } from "#lib/domain/factors/finish-sign-in.ts";
import { offerNewPasskey, offerProof, offerSignIn } from "#lib/domain/factors/offer-passkey.ts";
import { readFactors } from "#lib/domain/factors/queries.ts";
import { removePasskey } from "#lib/domain/factors/remove-factor.ts";
import { addPasskeySchema, assertedSchema } from "#lib/domain/factors/schema.ts";
import { signInWithPasskey } from "#lib/domain/factors/sign-in-with-passkey.ts";
import { db } from "#lib/infra/db.ts";
import { settings } from "#lib/infra/settings.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { aDevice, type Device } from "#tests/world/a-device.ts";
import { withDatabase } from "#tests/world/database.ts";
import { password, someoneWithPassword } from "#tests/world/factors.ts";

withDatabase();

const here = { network: "192.0.2.1", device: "Browser", sampleAllowed: true };
const notTaken = { ok: false, refusal: { kind: "PasskeyNotTaken" } };
const ourDevice = (given: { asks?: boolean; origin?: string } = {}) =>
  aDevice({ origin: settings().appUrl, ...given });

beforeEach(async () => {
  await db.signInFailure.deleteMany();
});

/** What a form would bring of it. */
const brought = <T>(credential: T) => JSON.stringify(credential);

async function add(actor: SignedInActor & { token: string }, device: Device, name = "A key") {
  const created = device.create(await offerNewPasskey(actor.accountId));
  return addPasskey(actor, addPasskeySchema.parse({ credential: brought(created), name }), actor);
}

/** Somebody whose account has a passkey of this device; `token` is of the sign-in that adding it left. */
async function someoneWith(device: Device) {
  const actor = await someoneWithPassword();
  const added = await add(actor, device);
  if (!added.ok) throw new Error(`The passkey was not taken: ${added.refusal.kind}`);
  return { ...actor, token: added.value.session.token };
}

const asserted = (assertion: unknown) => assertedSchema.parse({ credential: brought(assertion) });

describe("a passkey", () => {
  it("whose device asks who holds it signs in alone, as two factors", async () => {
    const device = ourDevice();
    const { accountId } = await someoneWith(device);
    const entered = await signInWithPasskey(asserted(device.assert(await offerSignIn())), here);
    expect(entered).toMatchObject({ ok: true, value: { kind: "signedIn" } });
    const token = entered.ok ? entered.value.token : "";
    expect((await findActorBySessionToken(token))?.accountId).toBe(accountId);
    expect(await db.session.findFirst({ where: { tokenHash: hashOf(token) } })).toMatchObject({
      twoFactors: true,
    });
  });

  it("whose device does not ask is a second factor, and no sign-in by itself", async () => {
    const device = ourDevice({ asks: false });
    const { email, accountId } = await someoneWith(device);
    expect(await signInWithPasskey(asserted(device.assert(await offerSignIn())), here)).toEqual(notTaken);
    const half = await signIn({ email, password }, here);
    expect(half).toMatchObject({ value: { kind: "secondFactorWanted" } });
    const { credential } = asserted(device.assert(await offerProof("second", accountId)));
    const token = half.ok ? half.value.token : "";
    expect(await finishSignIn({ by: "passkey", credential }, { ...here, token })).toMatchObject({ ok: true });
  });

  it("signs nothing that counts twice, also not at the same moment", async () => {
    const device = ourDevice();
    await someoneWith(device);
    const signed = asserted(device.assert(await offerSignIn()));
    const tries = await Promise.all([1, 2, 3].map(() => signInWithPasskey(signed, here)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await signInWithPasskey(signed, here)).toEqual(notTaken);
  });

  it("answers for nothing but what it was asked for", async () => {
    const device = ourDevice();
    const actor = await someoneWith(device);
    const confirming = asserted(device.assert(await offerProof("confirm", actor.accountId)));
    expect(await signInWithPasskey(confirming, here)).toEqual(notTaken);
    const signingIn = asserted(device.assert(await offerSignIn()));
    const proof = { by: "passkey" as const, credential: signingIn.credential };
    expect(await confirmByFactor(actor, proof, { ...here, token: actor.token })).toEqual(notTaken);
  });

  it("of another site, of another account, of a challenge nobody gave, or changed on its way is not taken", async () => {
    const device = ourDevice();
    const actor = await someoneWith(device);
    const stranger = ourDevice();
    const elsewhere = ourDevice({ origin: "https://evil.example" });
    await someoneWith(stranger);
    expect((await add(await someoneWithPassword(), elsewhere)).ok).toBe(false);
    const offered = await offerProof("confirm", actor.accountId);
    const made = { ...offered, challenge: Buffer.alloc(56, 7).toString("base64url") };
    const good = device.assert(await offerProof("confirm", actor.accountId));
    const bent = {
      ...good,
      response: { ...good.response, signature: good.response.signature.replace(/^../, "AA") },
    };
    for (const assertion of [stranger.assert(offered), device.assert(made), bent]) {
      const proof = { by: "passkey" as const, credential: asserted(assertion).credential };
      expect(await confirmByFactor(actor, proof, { ...here, token: actor.token })).toEqual(notTaken);
    }
  });

  it("of a disabled account, or of the sample where strangers can come, does not sign in", async () => {
    const device = ourDevice();
    const { accountId } = await someoneWith(device);
    const where = { id: accountId };
    await db.account.update({ where, data: { sample: true }, select: { id: true } });
    const strangers = { ...here, sampleAllowed: false };
    expect(await signInWithPasskey(asserted(device.assert(await offerSignIn())), strangers)).toEqual(
      notTaken,
    );
    await db.account.update({ where, data: { sample: false, disabledAt: new Date() }, select: { id: true } });
    expect(await signInWithPasskey(asserted(device.assert(await offerSignIn())), here)).toEqual(notTaken);
  });

  it("is added once, is listed with its name and last use, and is removed by its owner alone", async () => {
    const device = ourDevice();
    const actor = await someoneWith(device);
    expect(await add(actor, device)).toEqual(notTaken);
    expect((await readFactors(actor)).passkeys).toMatchObject([{ name: "A key", usedAt: null }]);
    await signInWithPasskey(asserted(device.assert(await offerSignIn())), here);
    const [passkey] = (await readFactors(actor)).passkeys;
    expect(passkey?.usedAt).not.toBeNull();
    const passkeyId = passkey?.id ?? "";
    const other = await someoneWithPassword();
    expect(await removePasskey(other, { passkeyId }, other)).toEqual({
      ok: false,
      refusal: { kind: "NotVisible" },
    });
    expect(await removePasskey(actor, { passkeyId }, actor)).toMatchObject({ ok: true });
    expect(await signInWithPasskey(asserted(device.assert(await offerSignIn())), here)).toEqual(notTaken);
  });
});

it("what is no passkey's answer is refused at the door", () => {
  for (const credential of [
    "",
    "{",
    "null",
    "[]",
    '"x"',
    '{"id":"a"}',
    '{"id":"ä","response":{}}',
    "x".repeat(70_000),
  ])
    expect(assertedSchema.safeParse({ credential }).success, credential.slice(0, 20)).toBe(false);
});
