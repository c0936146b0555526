import { notFound } from "next/navigation";
import { z } from "zod";
import { utcDay } from "#lib/base/utc-day.ts";
import { findExportFile } from "#lib/domain/personal-data/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { requireFreshHere } from "#lib/web/require-fresh-here.ts";

export const dynamic = "force-dynamic";

/** A copy of what is somebody's, for its owner. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/account/data/exports/[export]">,
): Promise<Response> {
  const actor = await requireActor();
  await requireFreshHere(actor, "/account/data");
  const id = z.uuid().safeParse((await params).export);
  const file = id.success ? await findExportFile(actor, id.data) : null;
  if (!file) notFound();
  return new Response(file.stream, {
    headers: {
      "content-type": "application/zip",
      "content-length": String(file.sizeBytes),
      "content-disposition": `attachment; filename="my-data-${utcDay(file.requestedAt)}.zip"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
