import type { NextAuthConfig } from "next-auth";
import type { OIDCConfig } from "next-auth/providers";
import type { Identity } from "#lib/domain/accounts/types.ts";
import type { Settings } from "#lib/infra/settings.ts";

/** What next-auth calls the service by which people sign in elsewhere; it stands in the address they come back to. */
export const providerId = "oidc";

/** The service of the settings, as next-auth asks it: by discovery, with PKCE, state and nonce. None where none is set. */
export function identityProviders(oidc: Settings["oidc"]): NonNullable<NextAuthConfig["providers"]> {
  if (!oidc) return [];
  const provider: OIDCConfig<Claims> = {
    id: providerId,
    name: oidc.name ?? providerId,
    type: "oidc",
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid profile email" } },
    // Of what it tells, who it is alone counts; next-auth is given no address to find anybody by.
    profile: ({ sub }) => ({ id: sub }),
  };
  return [provider];
}

/** What the service said in its token, once next-auth has checked it. */
type Claims = Record<string, unknown> & { sub: string };

/**
 * Who that is. @param issuer of the settings
 * @returns null where the token names nobody, or another issuer than the one that was asked
 */
export function identityOf(claims: Record<string, unknown> | undefined, issuer: string): Identity | null {
  const { iss, sub, amr, auth_time: provenAt } = claims ?? {};
  if (iss !== issuer || typeof sub !== "string" || sub === "" || sub.length > 255) return null;
  return {
    issuer,
    subject: sub,
    label: labelOf(claims ?? {}) ?? sub.slice(0, 200),
    twoFactors: Array.isArray(amr) && amr.includes("mfa"),
    ...(isInstant(provenAt) && { provenAt }),
  };
}

const isInstant = (seconds: unknown): seconds is number =>
  Number.isSafeInteger(seconds) && Number(seconds) >= 0;

const named = ["preferred_username", "email", "name"];

/** What a person would know it by. Shown to nobody but its owner. */
function labelOf(claims: Record<string, unknown>): string | null {
  const words = named.map((name) => claims[name]).filter((word) => typeof word === "string");
  const plain = words.map((word) =>
    word
      .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
      .trim()
      .slice(0, 200),
  );
  return plain.find((word) => word !== "") ?? null;
}
