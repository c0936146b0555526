import { notFound, redirect } from "next/navigation";
import { openPreview } from "#lib/domain/releases/open-preview.ts";
import { writePreviewCopy } from "#lib/domain/releases/write-preview-copy.ts";

export const dynamic = "force-dynamic";

/** What is under embargo as a Word file, with the name of whom it was made for on every page. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/previews/[token]/download/docx">,
): Promise<Response> {
  const opened = (await openPreview((await params).token)) ?? notFound();
  if (opened.kind === "over") redirect(`/publications/${opened.slug}`);
  const { bytes, type } = (await writePreviewCopy(opened)) ?? notFound();
  return new Response(bytes, {
    headers: {
      "content-type": type,
      "content-disposition": 'attachment; filename="confidential.docx"',
      "cache-control": "private, no-store",
    },
  });
}
