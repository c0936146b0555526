import { notVisible } from "#lib/base/refusals.ts";
import { ok, refuse } from "#lib/base/result.ts";
import { listOwnPoints } from "#lib/domain/discussions/list-own-points.ts";
import { readOwnPointsSchema } from "#lib/domain/discussions/schema.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";
import { requireDiscussion } from "../require-discussion.ts";

/** One's own contributions, for the keys in the request: in its body, since addresses are kept in histories and logs. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/workspace/[group]/discussions/[discussion]/own-points">,
): Promise<Response> {
  const { group: slug, discussion: at } = await params;
  const { actor, discussion } = await requireDiscussion(slug, at);
  return jsonAnswer(async () => {
    const asked = readOwnPointsSchema.safeParse(await request.json().catch(() => null));
    if (!asked.success) return refuse({ kind: "KeyDoesNotFit" });
    const points = await listOwnPoints(actor, discussion.id, asked.data.keys);
    return points ? ok(points) : notVisible();
  });
}
