import { createHmac } from "node:crypto";
import { addressIn } from "#lib/base/language-address.ts";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import { requireAuthSecret } from "#lib/infra/auth-secret.ts";
import { settings } from "#lib/infra/settings.ts";

/**
 * The secret in the links of one subscription, 256 bits. It is the same in every mail, so that the link of an old one still
 * ends it; only its hash is stored.
 */
export function subscriptionToken(id: string): string {
  return createHmac("sha256", requireAuthSecret(settings())).update(`subscription ${id}`).digest("base64url");
}

/** Where a page is read in a language; null: the first. */
export function pageIn(language: Language | null, address: string): string {
  return settings().appUrl + addressIn(language ?? firstLanguage, address);
}

/** Where a subscription is confirmed and ended, in the language it was asked for in; null: the first. */
export function subscriptionLink(token: string, language: Language | null): string {
  return pageIn(language, `/subscriptions/${token}`);
}
