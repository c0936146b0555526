import { endMails } from "#lib/domain/mail-settings/end-mails.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/notifications/[token]/end">;

/** One request of a mail program ends mails of a kind (RFC 8058). The answer tells nothing about the link. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (token.length <= 100) await endMails({ token });
  return new Response("Done.\n", {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

/** Somebody opened it as a page: there is one with a button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const location = `/notifications/${encodeURIComponent((await params).token)}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
