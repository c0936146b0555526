import { notFound } from "next/navigation";
import { findLogo } from "#lib/domain/institution/find-logo.ts";
import { accentSheet } from "#lib/web/accent-sheet.ts";
import { imageResponse } from "../../image-response.ts";

export const dynamic = "force-dynamic";

const harmless = "default-src 'none'; sandbox";

/** The institution's logo ("<hash>.webp") and the style sheet of an accent ("accent-1f4b6e.css"), for everybody. Another logo and
 *  another accent have other addresses; a day is how long a browser may go on showing a logo that was taken away. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/institution/[file]">,
): Promise<Response> {
  const { file } = await params;
  const sheet = accentSheet(file);
  if (sheet) return sheetResponse(sheet);
  const [, hash] = /^([0-9a-f]{64})\.webp$/.exec(file) ?? [];
  const logo = hash && (await findLogo(hash));
  return logo
    ? imageResponse({ bytes: logo, type: "webp", settled: true }, "public, max-age=86400")
    : notFound();
}

function sheetResponse(sheet: string): Response {
  return new Response(sheet, {
    headers: {
      "content-type": "text/css; charset=utf-8",
      "content-security-policy": harmless,
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
