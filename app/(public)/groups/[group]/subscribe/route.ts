import { notFound } from "next/navigation";
import { subscribeSchema } from "#lib/domain/subscriptions/schema.ts";
import { subscribeToGroup } from "#lib/domain/subscriptions/subscribe-to-group.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { requirePublicGroup } from "../require-public-group.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/groups/[group]/subscribe">;

/** Takes the form of a group's public page, which is the same for everybody and has no script. The door has checked that it
 *  comes from a page of ours. What cannot be taken goes on to a form that says why. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug: group } = await requirePublicGroup((await params).group);
  const email = await readEmail(request);
  const input = subscribeSchema.safeParse({ group, email });
  if (!input.success) return seeOther("new", { group, email });
  const answer = await subscribeToGroup(input.data, await requestOrigin());
  if (answer.ok) return seeOther("sent", {});
  if (answer.refusal.kind === "NotVisible") notFound();
  return seeOther("new", { group, busy: "1" });
}

/** Whoever comes back to this address by a link wants the group. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await requirePublicGroup((await params).group);
  return new Response(null, { status: 303, headers: { location: `/groups/${slug}` } });
}

async function readEmail(request: Request): Promise<string> {
  const form = await request.formData().catch(() => null);
  const email = form?.get("email");
  return typeof email === "string" ? email.slice(0, 254) : "";
}

function seeOther(page: "new" | "sent", search: Record<string, string>): Response {
  const query = new URLSearchParams(search).toString();
  const location = `/subscriptions/${page}${query ? `?${query}` : ""}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
