import "#server-only";
import { randomBytes, randomUUID } from "node:crypto";

/** The id and key of the next contribution, for a page whose browser runs no script; others make their own. */
export function freshPoint(): { id: string; key: string } {
  return { id: randomUUID(), key: randomBytes(32).toString("base64url") };
}
