import type { NextAuthConfig, Session } from "next-auth";
import {
  cookieAttributes,
  leavingCookieName,
  leavingCookies,
  sessionCookieName,
} from "#lib/base/session-cookie.ts";
import { sessionDays } from "#lib/domain/accounts/rules.ts";
import type { Identity } from "#lib/domain/accounts/types.ts";
import { log } from "#lib/infra/log.ts";
import type { Settings } from "#lib/infra/settings.ts";
import { identityOf, identityProviders } from "./identity-provider.ts";
import { isSecure } from "./own-cookies.ts";
import { sessionAdapter } from "./session-adapter.ts";

const maxAge = sessionDays * 86_400;

/**
 * How next-auth works here: database sessions, which the verbs of accounts start. It asks the service of the settings who somebody
 * is, and makes neither an account nor a session of it.
 * @param receive says where somebody goes for whom the service has vouched; a path of this site
 */
export function authConfig(
  oidc: Settings["oidc"],
  receive: (identity: Identity) => Promise<string>,
): NextAuthConfig {
  return {
    adapter: sessionAdapter,
    providers: identityProviders(oidc),
    session: { strategy: "database", maxAge, updateAge: maxAge },
    trustHost: true,
    cookies: cookiesOf(isSecure()),
    secret: process.env.AUTH_SECRET,
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
    // Kinds alone: what a service answers may hold codes and tokens.
    logger: { error: (error) => log.warn({ kind: error.name }, "next-auth refused") },
    callbacks: {
      // An address is where they go now; next-auth makes no session of its own then.
      signIn: ({ profile }) => {
        const identity = oidc && identityOf(profile, oidc.issuer);
        return identity ? receive(identity) : "/sign-in?error=service";
      },
      // This is also what `/api/auth/session` answers to scripts, from which the cookie keeps the token.
      session: ({ session: { expires }, user }) => {
        const { actor, language } = user as unknown as Pick<Session, "actor" | "language">;
        return { expires, actor, language };
      },
    },
  };
}

/** How next-auth calls its cookies, and sets them. By itself it would take them from neighbours in the same domain, but for one. */
function cookiesOf(secure: boolean): NextAuthConfig["cookies"] {
  const options = cookieAttributes(secure);
  const leaving = leavingCookies.map((kept) => [kept, { name: leavingCookieName(kept, secure), options }]);
  return { ...Object.fromEntries(leaving), sessionToken: { name: sessionCookieName(secure), options } };
}
