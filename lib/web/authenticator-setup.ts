import "#server-only";
import { setupCookieName } from "#lib/base/session-cookie.ts";
import { readOwnEmail } from "#lib/domain/accounts/queries.ts";
import {
  type AuthenticatorSetup,
  describeSetup,
  newSetup,
  readSetupSecret,
} from "#lib/domain/factors/authenticator-setup.ts";
import { setupMinutes } from "#lib/domain/factors/rules.ts";
import { type QrCode, qrCodeOf } from "#lib/infra/qr-code.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { readInstitution } from "./institution.ts";
import { dropCookie, keepCookie, readCookie } from "./own-cookies.ts";

/** Begins to set an authenticator up in this browser; one that was begun before is over. */
export async function beginSetup(accountId: string): Promise<void> {
  // The secret it holds is enciphered: the browser carries it along, and cannot read it.
  const setup = newSetup(accountId, await readClock());
  await keepCookie(setupCookieName, setup, { maxAge: setupMinutes * 60, sameSite: "strict" });
}

/** What this browser carries along of it; empty where it was not begun. */
export async function readSetup(): Promise<string> {
  return (await readCookie(setupCookieName)) ?? "";
}

/** It is done. */
export async function endSetup(): Promise<void> {
  await dropCookie(setupCookieName);
}

/** What the page shows of it; null where nothing was begun in this browser for this account. */
export async function findSetup(accountId: string): Promise<(AuthenticatorSetup & { code: QrCode }) | null> {
  const secret = readSetupSecret(await readSetup(), accountId, await readClock());
  if (!secret) return null;
  const [{ name }, email] = await Promise.all([readInstitution(), readOwnEmail({ accountId })]);
  const setup = describeSetup(secret, name, email);
  return { ...setup, code: qrCodeOf(setup.address) };
}
