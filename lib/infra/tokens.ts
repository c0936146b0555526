import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 bits, for links and cookies. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256, hex: what is stored of a token, or of anything that is only ever compared. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
