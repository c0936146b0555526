import "#server-only";
import { redirect } from "next/navigation";
import type { SignedInActor } from "#lib/base/actor.ts";
import { requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { readSessionToken } from "./session-cookie.ts";

/** Sends whoever has not proven a moment ago who they are to do so, and back to this page. */
export async function requireFreshHere(actor: SignedInActor, page: `/account/${string}`): Promise<void> {
  if (!(await isFreshHere(actor))) redirect(`/account/confirm?next=${encodeURIComponent(page)}`);
}

/** Whether who asks has proven a moment ago who they are, in this browser. */
export async function isFreshHere(actor: SignedInActor): Promise<boolean> {
  return (await requireFresh(actor, (await readSessionToken()) ?? "")).ok;
}
