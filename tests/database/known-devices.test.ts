import { beforeEach, describe, expect, it } from "vitest";
import { noteDevice } from "#lib/domain/accounts/note-device.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { addPasskey } from "#lib/domain/factors/add-passkey.ts";
import { offerNewPasskey, offerSignIn } from "#lib/domain/factors/offer-passkey.ts";
import { addPasskeySchema, assertedSchema } from "#lib/domain/factors/schema.ts";
import { signInWithPasskey } from "#lib/domain/factors/sign-in-with-passkey.ts";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { db } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { settings } from "#lib/infra/settings.ts";
import { newToken } from "#lib/infra/tokens.ts";
import { aDevice } from "#tests/world/a-device.ts";
import { anAccount, itsPassword } from "#tests/world/an-account.ts";
import { withDatabase } from "#tests/world/database.ts";
import { someoneWithPassword } from "#tests/world/factors.ts";
import { invited } from "#tests/world/invited.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { signedIn } from "#tests/world/signed-in.ts";
import { unique } from "#tests/world/world.ts";

withDatabase();

const tooMany = { ok: false, refusal: { kind: "TooManyAttempts" } };
const browser = { device: "Firefox · Linux", sampleAllowed: true };

beforeEach(async () => {
  await db.signInFailure.deleteMany();
});

/** A device on which this sign-in was made. */
async function knownBy(sessionToken: string): Promise<string> {
  const deviceToken = newToken();
  await noteDevice(sessionToken, { device: browser.device, deviceToken });
  return deviceToken;
}

describe("guessing in the same building", () => {
  it("at an invited account's password does not keep its owner from accepting, on a device of theirs", async () => {
    const account = await anAccount();
    const deviceToken = await knownBy((await signedIn(account)).here.token);
    const { token } = await invited({ email: account.email });
    const network = unique("network");
    const accept = (password: string, known?: string) =>
      acceptInvitation({ token, name: "Guest", password }, { ...browser, network, deviceToken: known });
    for (let time = 0; time < 10; time += 1) await accept("some wrong guess");
    expect(await accept(itsPassword)).toEqual(tooMany);
    expect(await accept(itsPassword, deviceToken)).toMatchObject({ ok: true });
  });

  it("at a passkey does not keep its owner from signing in with it, on a device of theirs", async () => {
    const actor = await someoneWithPassword();
    const deviceToken = await knownBy(actor.token);
    const device = aDevice({ origin: settings().appUrl });
    const created = JSON.stringify(device.create(await offerNewPasskey(actor.accountId)));
    await addPasskey(actor, addPasskeySchema.parse({ credential: created, name: "A key" }), actor);
    const network = unique("network");
    const enter = async (signs: (signature: string) => string, known?: string) => {
      const signed = device.assert(await offerSignIn());
      const response = { ...signed.response, signature: signs(signed.response.signature) };
      const credential = JSON.stringify({ ...signed, response });
      return signInWithPasskey(assertedSchema.parse({ credential }), {
        ...browser,
        network,
        deviceToken: known,
      });
    };
    const bent = (signature: string) => signature.replace(/^../, "AA");
    const good = (signature: string) => signature;
    for (let time = 0; time < 10; time += 1) await enter(bent);
    expect(await enter(good)).toEqual(tooMany);
    expect(await enter(good, deviceToken)).toMatchObject({ ok: true });
  });
});

describe("a password that is chosen by invitation", () => {
  const accept = (token: string, password: string) =>
    acceptInvitation({ token, name: "Guest", password }, { ...browser, network: unique("network") });
  const guessable = { ok: false, refusal: { kind: "GuessablePassword" } };

  it("is none that everybody would try first, and may be chosen again", async () => {
    const { token, email } = await invited();
    expect(await accept(token, "password1234")).toEqual(guessable);
    expect(await accept(token, email)).toEqual(guessable);
    expect(await accept(token, "tin harbour violet")).toMatchObject({ ok: true });
  });

  it("for an account that had none ends what let somebody in before, and is told to its owner", async () => {
    const account = await anAccount({ passwordHash: null });
    const { here } = await signedIn(account);
    const { token } = await invited({ email: account.email });
    expect(await accept(token, "tin harbour violet")).toMatchObject({ ok: true });
    expect(await findActorBySessionToken(here.token)).toBeNull();
    const told = (await queuedMails()).filter(({ to }) => to === account.email);
    expect(told.map(({ subject }) => subject)).toContain("Your password was changed");
  });

  it("is not held against the password that an account has already", async () => {
    const account = await anAccount();
    const passwordHash = await hashPassword("password1234");
    await db.account.update({ where: { id: account.id }, data: { passwordHash }, select: { id: true } });
    const { token } = await invited({ email: account.email });
    expect(await accept(token, "password1234")).toMatchObject({ ok: true });
  });
});
