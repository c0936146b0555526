import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 bits, for links and cookies. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of bytes, or of a text in UTF-8, hex: what is stored of a token, and of what is not to change. */
export function hashOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}
