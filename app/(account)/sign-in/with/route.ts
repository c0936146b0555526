import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { settings } from "#lib/infra/settings.ts";
import { leaveForIdentity } from "#lib/web/leave-for-identity.ts";
import { destinationOf } from "../destination-of.ts";

export const dynamic = "force-dynamic";

/** Leaves for the service by which people sign in. A link leads here: browsers stop a form that ends at another site. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!settings().oidc) notFound();
  const { searchParams } = request.nextUrl;
  const next = destinationOf(searchParams.get("next") ?? undefined);
  const location = await leaveForIdentity(next, { isAnew: searchParams.get("anew") === "yes" });
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
