import "#server-only";
import NextAuth, { type Session } from "next-auth";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { Language } from "#lib/base/languages.ts";
import { sessionDays } from "#lib/domain/accounts/rules.ts";
import { sessionAdapter } from "./session-adapter.ts";

declare module "next-auth" {
  interface Session {
    actor: SignedInActor;
    /** Chosen for the workshop; null: as the browser says. */
    language: Language | null;
  }
}

const maxAge = sessionDays * 86_400;

/**
 * Sign-in with next-auth: database sessions, our own password check (`signIn` of accounts) starting them. Further
 * ways to sign in become providers here. This folder is the only one that knows next-auth.
 */
export const { handlers, auth, signOut } = NextAuth({
  adapter: sessionAdapter,
  providers: [],
  session: { strategy: "database", maxAge, updateAge: maxAge },
  trustHost: true,
  secret: process.env.AUTH_SECRET,
  pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
  callbacks: {
    // This is also what `/api/auth/session` answers to scripts, from which the cookie keeps the token.
    session: ({ session: { expires }, user }) => {
      const { actor, language } = user as unknown as Pick<Session, "actor" | "language">;
      return { expires, actor, language };
    },
  },
});
