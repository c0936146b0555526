import { backTo, takeSubscription } from "../../../take-subscription.ts";
import { requireTopic } from "../require-topic.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/topics/[slug]/subscribe">;

/** An address to be told at of what comes out on the topic. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug: topic } = await requireTopic((await params).slug);
  return takeSubscription(request, { topic });
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await requireTopic((await params).slug);
  return backTo(`/topics/${slug}`);
}
