import "#server-only";
import { redirect } from "next/navigation";
import { findPending, type Pending } from "#lib/domain/factors/find-pending.ts";
import { readPendingToken } from "./session-cookie.ts";

/** The sign-in that waits in this browser for its second proof; where there is none, or it took too long, one begins anew.
 *  @param next where the person was going */
export async function requirePending(next: string): Promise<Pending> {
  const token = await readPendingToken();
  const pending = token && (await findPending(token));
  return pending || redirect(`/sign-in?said=pendingOver&next=${encodeURIComponent(next)}`);
}
