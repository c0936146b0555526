import { Secret, TOTP } from "otpauth";

/** What every authenticator programme can do (RFC 6238): six digits of SHA-1, which change every thirty seconds. */
const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** How many steps a clock may be off, either way. */
const window = 1;

/** A new secret of 160 bits, in base32, as authenticator programmes take it. */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that sets an authenticator programme up, for a QR code.
 *  @param issuer who asks for the codes. @param label whose account it is */
export function authenticatorAddress(secret: string, { issuer, label }: { issuer: string; label: string }) {
  // A colon would end the issuer's name in the label.
  const plain = (text: string) => text.replaceAll(":", " ");
  return new TOTP({ ...shape, secret, issuer: plain(issuer), label: plain(label) }).toString();
}

/** @returns the step (since 1970) whose code this is, of those around `now`; null: it is none of theirs */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = new TOTP({ ...shape, secret }).validate({ token: code, timestamp: now.getTime(), window });
  return delta === null ? null : Math.floor(now.getTime() / (shape.period * 1000)) + delta;
}
