import type { NextRequest } from "next/server";
import { isConfirming, saidThere } from "./confirm-address.ts";
import { keptDestination } from "./kept-destination.ts";

type Handler = (request: NextRequest) => Promise<Response>;

/** Cookies that next-auth keeps of an errand to another service; not the sign-in itself. */
const ofErrand = /^(?:__Secure-|__Host-)?authjs\.(?!session-token)[\w.-]+$/;

/**
 * Takes what next-auth kept of an errand out of the browser once it has come back, however the errand ended. Whoever did not finish
 * one on which they were to prove again who they are comes back to where that was asked for.
 */
export function forgetErrand(handler: Handler): Handler {
  return async (request) => {
    const answer = await handler(request);
    if (!request.nextUrl.pathname.startsWith("/api/auth/callback/")) return answer;
    const headers = new Headers(answer.headers);
    const destination = keptDestination(request.cookies);
    if (isConfirming(destination) && failed(headers))
      headers.set("location", saidThere(destination, "ServiceAway"));
    for (const name of namesOf(request, answer))
      if (ofErrand.test(name)) headers.append("set-cookie", ending(name));
    return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
  };
}

/** Cookies that the browser has, or is about to be given. */
function namesOf(request: NextRequest, answer: Response): Set<string> {
  const given = answer.headers.getSetCookie().map((line) => line.split("=")[0] ?? "");
  return new Set([...request.cookies.getAll().map(({ name }) => name), ...given]);
}

const failed = (headers: Headers) => headers.get("location")?.includes("/sign-in?error=") ?? false;

/** The last word on a name counts, and a prefixed one is heard with `Secure` alone. By a day in the past: of `Max-Age=0` nothing is
 *  left where the framework adds cookies of its own. */
function ending(name: string): string {
  const secure = name.startsWith("__") ? "; Secure" : "";
  return `${name}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax${secure}`;
}
