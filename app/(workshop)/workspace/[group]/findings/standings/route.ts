import type { NextRequest } from "next/server";
import { z } from "zod";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok } from "#lib/base/result.ts";
import { findMatrix } from "#lib/domain/findings/list-board.ts";
import type { Board, Matrix } from "#lib/domain/findings/types.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { readBoard } from "../read-board.ts";

export const dynamic = "force-dynamic";

const numbersSchema = z
  .string()
  .max(1_000)
  .transform((text) => text.split(",").filter(Boolean).map(Number))
  .pipe(z.array(z.number().int().min(1).max(1_000_000)).max(100))
  .catch([]);

/**
 * Where `?numbers=3,7` stand at this moment, at most a hundred, for a board that is open; with `&of=members` who stands
 * where, for a matrix, to those who may see that.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/findings/standings">,
): Promise<Response> {
  const { actor, group } = await requireGroup((await params).group);
  const { searchParams } = request.nextUrl;
  const numbers = numbersSchema.parse(searchParams.get("numbers") ?? "");
  return jsonAnswer<Board | Matrix, NotVisible>(async () => {
    if (searchParams.get("of") !== "members") return ok(await readBoard(actor, group.id, numbers));
    const matrix = await findMatrix(actor, group.id, numbers);
    return matrix ? ok(matrix) : notVisible();
  });
}
