import "#server-only";
import NextAuth from "next-auth";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { Language } from "#lib/base/languages.ts";
import { settings } from "#lib/infra/settings.ts";
import { authConfig } from "./auth-config.ts";
import { forgetErrand } from "./forget-errand.ts";
import { receiveIdentity } from "./receive-identity.ts";

declare module "next-auth" {
  interface Session {
    actor: SignedInActor;
    /** Chosen for the workshop; null: as the browser says. */
    language: Language | null;
  }
}

/** Sign-in with next-auth. This folder is the only one that knows it. */
export const { handlers, signIn, signOut } = NextAuth(authConfig(settings().oidc, receiveIdentity));

/** What answers at the addresses of next-auth. */
export const GET = forgetErrand(handlers.GET);
export const POST = forgetErrand(handlers.POST);
