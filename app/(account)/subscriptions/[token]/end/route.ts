import { endSubscription } from "#lib/domain/subscriptions/end-subscription.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/subscriptions/[token]/end">;

/** One request of a mail program ends it (RFC 8058). The answer tells nothing about the link. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (token.length <= 100) await endSubscription({ token });
  return new Response("Done.\n", {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

/** Somebody opened it as a page: there is one with a button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const location = `/subscriptions/${encodeURIComponent((await params).token)}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
