import "#server-only";
import { redirect } from "next/navigation";
import type { SignedInActor } from "#lib/base/actor.ts";
import { requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { readSessionToken } from "./session-cookie.ts";

/** Sends whoever has not proven a moment ago who they are to do so, and back to this page. */
export async function requireFreshHere(actor: SignedInActor, page: `/account/${string}`): Promise<void> {
  const fresh = await requireFresh(actor, (await readSessionToken()) ?? "");
  if (!fresh.ok) redirect(`/account/confirm?next=${encodeURIComponent(page)}`);
}
