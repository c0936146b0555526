import { notFound } from "next/navigation";
import { takeSignedText } from "#lib/domain/sign-offs/take-signed-text.ts";
import { requireSignOff } from "../require-signing.ts";

export const dynamic = "force-dynamic";

/** The bytes whose SHA-256 is signed; that they are taken is recorded. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/workspace/[group]/report/sign-off/text">,
): Promise<Response> {
  const { actor, group, report, signOff } = await requireSignOff((await params).group);
  const text = (await takeSignedText(actor, report)) ?? notFound();
  return new Response(text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${group.slug}-sign-off-${signOff.number}.json"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
