import { createHmac } from "node:crypto";
import { requireAuthSecret } from "#lib/infra/auth-secret.ts";
import { settings } from "#lib/infra/settings.ts";

/**
 * By which the public asks for a work that is coming. It tells nothing of the work: not its address, which may have been made
 * of an earlier title, and not when it was begun, which its id would.
 */
export function comingKey(id: string): string {
  return createHmac("sha256", requireAuthSecret(settings()))
    .update(`coming ${id}`)
    .digest("base64url")
    .slice(0, 22);
}
