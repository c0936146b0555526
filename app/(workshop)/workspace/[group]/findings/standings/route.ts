import type { NextRequest } from "next/server";
import { z } from "zod";
import { ok } from "#lib/base/result.ts";
import { listBoard } from "#lib/domain/findings/list-board.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";
import { requireGroup } from "#lib/web/require-group.ts";

export const dynamic = "force-dynamic";

const numbersSchema = z
  .string()
  .max(1_000)
  .transform((text) => text.split(",").filter(Boolean).map(Number))
  .pipe(z.array(z.number().int().min(1).max(1_000_000)).max(100))
  .catch([]);

/** Where `?numbers=3,7` stand at this moment, at most a hundred, for a board that is open. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/findings/standings">,
): Promise<Response> {
  const { actor, group } = await requireGroup((await params).group);
  const numbers = numbersSchema.parse(request.nextUrl.searchParams.get("numbers") ?? "");
  return jsonAnswer(async () => ok(await listBoard(actor, group.id, numbers)));
}
