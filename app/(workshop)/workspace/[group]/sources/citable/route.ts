import type { NextRequest } from "next/server";
import { ok } from "#lib/base/result.ts";
import { listCitable } from "#lib/domain/sources/queries.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";
import { requireLibrary } from "../require-library.ts";

export const dynamic = "force-dynamic";

/** What can be cited in the text `?text=` at this moment, for an editor that has been open for a while. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/sources/citable">,
): Promise<Response> {
  const { actor, library } = await requireLibrary(
    (await params).group,
    request.nextUrl.searchParams.get("text") ?? "",
  );
  return jsonAnswer(async () => ok(await listCitable(actor, library)));
}
