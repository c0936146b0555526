import "#server-only";
import { cookies } from "next/headers";
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
import { settings } from "#lib/infra/settings.ts";
import { readInstitution } from "./institution.ts";

// The secret it holds is enciphered: the browser carries it along, and cannot read it.
const cookieName = "colloquy.authenticator-setup";

/** Begins to set an authenticator up in this browser; one that was begun before is over. */
export async function beginSetup(accountId: string): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName, newSetup(accountId, await readClock()), {
    httpOnly: true,
    sameSite: "strict",
    secure: settings().appUrl.startsWith("https:"),
    path: "/",
    maxAge: setupMinutes * 60,
  });
}

/** What this browser carries along of it; empty where it was not begun. */
export async function readSetup(): Promise<string> {
  return (await cookies()).get(cookieName)?.value ?? "";
}

/** It is done. */
export async function endSetup(): Promise<void> {
  (await cookies()).delete(cookieName);
}

/** What the page shows of it; null where nothing was begun in this browser for this account. */
export async function findSetup(accountId: string): Promise<(AuthenticatorSetup & { code: QrCode }) | null> {
  const secret = readSetupSecret(await readSetup(), accountId, await readClock());
  if (!secret) return null;
  const [{ name }, email] = await Promise.all([readInstitution(), readOwnEmail({ accountId })]);
  const setup = describeSetup(secret, name, email);
  return { ...setup, code: qrCodeOf(setup.address) };
}
