import { settings } from "#lib/infra/settings.ts";
import { oaiDocument } from "#lib/publish/oai/document.ts";
import { readOaiRequest } from "#lib/publish/oai/read-request.ts";
import { answerOai } from "./answer-oai.ts";

export const dynamic = "force-dynamic";

/** The archive for harvesters (OAI-PMH 2.0). */
export function GET(request: Request): Promise<Response> {
  return answer(new URL(request.url).searchParams);
}

/** The same, where what is asked for is too long for an address. */
export async function POST(request: Request): Promise<Response> {
  return answer(new URLSearchParams(await request.text()));
}

async function answer(given: URLSearchParams): Promise<Response> {
  const answeredAt = new Date();
  const asked = readOaiRequest(given);
  const said = asked.ok ? await answerOai(asked.value) : asked;
  const document = oaiDocument({ appUrl: settings().appUrl, answeredAt, given, said });
  return new Response(document, {
    headers: { "content-type": "text/xml; charset=utf-8", "cache-control": "no-store" },
  });
}
