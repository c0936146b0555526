import { authenticatorAddress, newAuthenticatorSecret } from "#lib/infra/authenticator-codes.ts";
import { derivedKey } from "#lib/infra/derived-key.ts";
import { decipher, encipher } from "#lib/infra/encipher.ts";
import { setupMinutes } from "./rules.ts";

/** What an authenticator programme is set up with. */
export type AuthenticatorSetup = {
  /** Base32, to be typed in. */
  secret: string;
  /** For a QR code. */
  address: string;
};

/**
 * Begins to set an authenticator programme up. Nothing is stored until its first code was right: whoever sets it up carries
 * this along, and nobody but them learns the secret.
 * @returns the secret, enciphered for this account and for an hour
 */
export function newSetup(accountId: string, now: Date): string {
  const until = now.getTime() + setupMinutes * 60_000;
  return encipher(`${until} ${newAuthenticatorSecret()}`, setupUse(accountId));
}

/** @returns the secret; null where the setup is another's, was changed, or is over */
export function readSetupSecret(setup: string, accountId: string, now: Date): string | null {
  const [until, secret] = decipher(setup, setupUse(accountId))?.split(" ") ?? [];
  return secret && Number(until) > now.getTime() ? secret : null;
}

/** What is shown of it. @param issuer who asks for the codes */
export function describeSetup(secret: string, issuer: string, email: string): AuthenticatorSetup {
  return { secret, address: authenticatorAddress(secret, { issuer, label: email }) };
}

/** Enciphers a secret for its row. */
export function storedSecret(secret: string, accountId: string): string {
  return encipher(secret, storedUse(accountId));
}

/** A secret from its row; null where AUTH_SECRET is no longer the one it was enciphered with. */
export function readStoredSecret(stored: string, accountId: string): string | null {
  return decipher(stored, storedUse(accountId));
}

const setupUse = (accountId: string) => ({ key: derivedKey("authenticator setups"), of: accountId });
const storedUse = (accountId: string) => ({ key: derivedKey("authenticators"), of: accountId });
