import { notFound } from "next/navigation";
import { z } from "zod";
import { openNotified } from "#lib/domain/notifications/mark-read.ts";
import { requireActor } from "#lib/web/current-actor.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/workspace/notifications/[subject]">;

/** Leads to what somebody was told of; that they come this way is what marks it as read. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  const id = z.uuid().safeParse((await params).subject);
  const opened = id.success ? await openNotified(actor, id.data) : null;
  if (!opened?.ok) notFound();
  return new Response(null, {
    status: 303,
    headers: { location: opened.value, "cache-control": "private, no-store" },
  });
}
