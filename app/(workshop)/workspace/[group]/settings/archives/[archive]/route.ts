import { notFound } from "next/navigation";
import { z } from "zod";
import { takeArchive } from "#lib/domain/archives/take-archive.ts";
import { requireGroup } from "#lib/web/require-group.ts";

export const dynamic = "force-dynamic";

/** An archive of the group, for its moderators. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/workspace/[group]/settings/archives/[archive]">,
): Promise<Response> {
  const { group: slug, archive } = await params;
  const { actor, group } = await requireGroup(slug);
  const id = z.uuid().safeParse(archive);
  const file = id.success ? await takeArchive(actor, group.id, id.data) : null;
  if (!file) notFound();
  return new Response(file.stream, {
    headers: {
      "content-type": "application/zip",
      "content-length": String(file.sizeBytes),
      "content-disposition": `attachment; filename="${group.slug}-${file.madeOn}.zip"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
