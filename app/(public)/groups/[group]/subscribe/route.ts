import { backTo, takeSubscription } from "../../../take-subscription.ts";
import { requirePublicGroup } from "../require-public-group.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/groups/[group]/subscribe">;

/** An address to be told at: of all that the group publishes, or of one work that is coming. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug: group } = await requirePublicGroup((await params).group);
  return takeSubscription(request, { group });
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await requirePublicGroup((await params).group);
  return backTo(`/groups/${slug}`);
}
