import { hash } from "node:crypto";

/** Who may open a point later, and with what. */
export type KeyHolder = { key: string; personId: string };

/**
 * What is stored of a key: SHA-256, as 64 small hex digits, over the UTF-8 text `colloquy contribution 2`, the key in
 * base64url, the speaker's person id and the point's id, divided by line ends. A key has 256 random bits, so that this
 * tells nothing of it or of the person; it opens only for both together, so that a key that was stolen is of no use to
 * another; and one key leaves another trace with each point, so that to release one tells of no other.
 */
export function commitmentTo(pointId: string, { key, personId }: KeyHolder): string {
  return hash("sha256", `colloquy contribution 2\n${key}\n${personId}\n${pointId}`);
}
