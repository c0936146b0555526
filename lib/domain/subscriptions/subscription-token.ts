import { createHmac } from "node:crypto";
import { requireAuthSecret } from "#lib/infra/auth-secret.ts";
import { settings } from "#lib/infra/settings.ts";

/**
 * The secret in the links of one subscription, 256 bits. It is the same in every mail, so that the link of an old one still
 * ends it; only its hash is stored.
 */
export function subscriptionToken(id: string): string {
  return createHmac("sha256", requireAuthSecret(settings())).update(`subscription ${id}`).digest("base64url");
}

/** Where a subscription is confirmed and ended. */
export function subscriptionLink(token: string): string {
  return `${settings().appUrl}/subscriptions/${token}`;
}
