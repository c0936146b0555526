import { hkdfSync } from "node:crypto";
import { requireAuthSecret } from "./auth-secret.ts";
import { settings } from "./settings.ts";

/** A key of 256 bits for one purpose, always the same while AUTH_SECRET is. Of one purpose's nothing can be told of another's. */
export function derivedKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", requireAuthSecret(settings()), "", `colloquy ${purpose}`, 32));
}
