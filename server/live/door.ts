import type { IncomingMessage } from "node:http";
import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { sessionCookieName } from "#lib/base/session-cookie.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { findGroup } from "#lib/domain/groups/queries.ts";

export type LiveRefusal = { kind: "NoSignIn" | "NotVisible"; status: 401 | 404 };

/** What a request to listen asks for. `since`: when the page was drawn, by the server's clock, in ms; null: unknown. */
export type LiveAddress = { slug: string; since: number | null };

/** @returns null for every other address */
export function readLiveAddress({ method, url = "" }: IncomingMessage): LiveAddress | null {
  const match = /^\/workspace\/([a-z0-9-]{1,200})\/live(?:\?since=(\d{1,15}))?$/.exec(url);
  if (method !== "GET" || !match) return null;
  return { slug: match[1] ?? "", since: match[2] === undefined ? null : Number(match[2]) };
}

// Tokens are 256 bits; anything far longer is not one.
const longestToken = 512;

/** Who asks, and whether the group is theirs. A group that is not theirs is the same as none.
 *  Refuses: NoSignIn, NotVisible. */
export async function decideListening(
  { headers }: IncomingMessage,
  { slug, secure }: { slug: string; secure: boolean },
): Promise<Result<{ token: string; actor: SignedInActor; groupId: string }, LiveRefusal>> {
  const token = readCookie(headers.cookie ?? "", sessionCookieName(secure));
  const actor = token && token.length <= longestToken ? await findActorBySessionToken(token) : null;
  if (!token || !actor) return refuse({ kind: "NoSignIn", status: 401 });
  const group = await findGroup(actor, slug);
  if (!group) return refuse({ kind: "NotVisible", status: 404 });
  return ok({ token, actor, groupId: group.id });
}

function readCookie(header: string, name: string): string | null {
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
