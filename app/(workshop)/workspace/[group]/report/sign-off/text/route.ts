import { notFound } from "next/navigation";
import { findSignedText } from "#lib/domain/sign-offs/queries.ts";
import { requireSignOff } from "../require-signing.ts";

export const dynamic = "force-dynamic";

/** The bytes whose SHA-256 is signed. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/workspace/[group]/report/sign-off/text">,
): Promise<Response> {
  const { actor, group, report, signOff } = await requireSignOff((await params).group);
  const text = (await findSignedText(actor, report.id)) ?? notFound();
  return new Response(text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${group.slug}-sign-off-${signOff.number}.json"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
