import "#server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { SignedInActor } from "#lib/base/actor.ts";
import { auth } from "./auth.ts";

/** Who asks, from the session cookie; null for a visitor. Asked once a request. */
export const findActor: () => Promise<SignedInActor | null> = cache(
  async () => (await auth())?.actor ?? null,
);

/** Who asks; a visitor is sent to sign in and comes back to the same address. */
export async function requireActor(): Promise<SignedInActor> {
  const actor = await findActor();
  if (actor) return actor;
  const path = (await headers()).get("x-colloquy-path");
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}
