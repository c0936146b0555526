import { createHash } from "node:crypto";

/**
 * What is stored of a key: SHA-256, as 64 small hex digits, over the UTF-8 text `colloquy contribution 1`, the key in
 * base64url and the speaker's person id, divided by line ends. A key has 256 random bits, so that this tells nothing
 * of it or of the person; and it opens only for both together, so that a key that was stolen is of no use to another.
 */
export function commitmentTo(key: string, personId: string): string {
  return createHash("sha256").update(`colloquy contribution 1\n${key}\n${personId}`).digest("hex");
}
