type Handler<R extends Request> = (request: R) => Promise<Response>;

/** Cookies that next-auth keeps of an errand to another service; not the sign-in itself. */
const ofErrand = /^(?:__Secure-|__Host-)?authjs\.(?!session-token)[\w.-]+$/;

/** Takes what next-auth kept of an errand out of the browser once it has come back, however the errand ended. */
export function forgetErrand<R extends Request>(handler: Handler<R>): Handler<R> {
  return async (request) => {
    const answer = await handler(request);
    if (!new URL(request.url).pathname.startsWith("/api/auth/callback/")) return answer;
    const headers = new Headers(answer.headers);
    for (const name of namesIn(request.headers.get("cookie") ?? ""))
      if (ofErrand.test(name)) headers.append("set-cookie", ending(name));
    return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
  };
}

function namesIn(cookies: string): string[] {
  return cookies.split(";").map((pair) => pair.split("=")[0]?.trim() ?? "");
}

/** The last word on a name counts, and a prefixed one is heard with `Secure` alone. */
function ending(name: string): string {
  const secure = name.startsWith("__") ? "; Secure" : "";
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`;
}
