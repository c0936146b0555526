import "#server-only";
import { settings } from "#lib/infra/settings.ts";

/** What people call the service by which they can sign in; null: there is none. */
export function readServiceName(): string | null {
  const { oidc } = settings();
  return oidc && (oidc.name ?? new URL(oidc.issuer).host);
}
