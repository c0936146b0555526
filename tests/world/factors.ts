import { TOTP } from "otpauth";
import type { SignedInActor } from "#lib/base/actor.ts";
import { addAuthenticator } from "#lib/domain/factors/add-authenticator.ts";
import { newSetup, readSetupSecret } from "#lib/domain/factors/authenticator-setup.ts";
import { makeRecoveryCodes } from "#lib/domain/factors/make-recovery-codes.ts";
import { db } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { someone } from "./world.ts";

/** The password of everybody in these tests who has one. */
export const password = "a password long enough";

/** An account's authenticator programme. */
export type Programme = { secret: string };

/** Somebody with a password, signed in a moment ago. */
export async function someoneWithPassword(
  ...given: Parameters<typeof someone>
): Promise<SignedInActor & { token: string; email: string }> {
  const actor = await someone(...given);
  const passwordHash = await hashPassword(password);
  const { email } = await db.account.update({
    where: { id: actor.accountId },
    data: { passwordHash },
    select: { email: true },
  });
  return { ...actor, email };
}

/** The same with an authenticator; `token` is of the sign-in that setting it up left. */
export async function someoneWithAuthenticator(...given: Parameters<typeof someone>) {
  const actor = await someoneWithPassword(...given);
  const { programme, token } = await setUp(actor);
  return { ...actor, programme, token };
}

/** Sets an authenticator up. The code it takes is of the step before this one, so that this one's can be used yet. */
export async function setUp(actor: SignedInActor & { token: string }) {
  const now = await readClock();
  const setup = newSetup(actor.accountId, now);
  const programme = { secret: readSetupSecret(setup, actor.accountId, now) ?? "" };
  const added = await addAuthenticator(actor, { setup, code: await codeOf(programme, -1) }, actor);
  if (!added.ok) throw new Error(`The authenticator was not taken: ${added.refusal.kind}`);
  return { programme, token: added.value.session.token };
}

/** What the programme shows now, or some steps away. */
export async function codeOf({ secret }: Programme, steps = 0): Promise<string> {
  const timestamp = (await readClock()).getTime() + steps * 30_000;
  return new TOTP({ algorithm: "SHA1", digits: 6, period: 30, secret }).generate({ timestamp });
}

/** Six digits that the programme shows at no time near. */
export async function wrongCodeOf(programme: Programme): Promise<string> {
  const near = await Promise.all([-3, -2, -1, 0, 1, 2, 3].map((steps) => codeOf(programme, steps)));
  return ["000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777"].find(
    (code) => !near.includes(code),
  ) as string;
}

/** Makes recovery codes. @returns them, and the token of the sign-in that is left */
export async function recoveryCodesOf(actor: SignedInActor, token: string) {
  const made = await makeRecoveryCodes(actor, { token });
  if (!made.ok) throw new Error(`No recovery codes: ${made.refusal.kind}`);
  return { codes: made.value.value, token: made.value.session.token };
}
