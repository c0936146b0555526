/** How long a passkey may take to answer: as long as somebody leaves a page open. */
export const challengeHours = 12;

/** How long an authenticator programme may take to be set up. */
export const setupMinutes = 60;

/** How many passkeys an account may have. */
export const mostPasskeys = 20;

/** How many recovery codes are made at once. */
export const recoveryCodeCount = 10;

/** What recovery codes are written with: no letter that looks like a digit. */
export const recoveryAlphabet = "abcdefghjkmnpqrstvwxyz0123456789";

/** Sixteen characters of 32 kinds: 80 bits. */
export const recoveryCodeLength = 16;

/** A recovery code as it is compared: however it was copied. */
export function plainRecoveryCode(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")
    .replaceAll("o", "0")
    .replaceAll(/[il]/g, "1");
}

/** The same as it is shown, in fours. */
export function shownRecoveryCode(plain: string): string {
  return plain.match(/.{1,4}/g)?.join("-") ?? "";
}

/** An authenticator's code as it is compared: programmes show it in two halves. */
export function plainCode(typed: string): string {
  return typed.normalize("NFKC").replaceAll(/[\s-]/g, "");
}
