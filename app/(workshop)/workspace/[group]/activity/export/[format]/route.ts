import { forbidden, notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { utcDay } from "#lib/base/utc-day.ts";
import { glassPages } from "#lib/domain/break-glass/types.ts";
import { exportActivity } from "#lib/domain/notifications/export-activity.ts";
import { activityFilterSchema } from "#lib/domain/notifications/schema.ts";
import type { Activity } from "#lib/domain/notifications/types.ts";
import { exportAnswer, isExportFormat, type Written } from "#lib/web/export-answer.ts";
import { requireGroup } from "#lib/web/require-group.ts";

export const dynamic = "force-dynamic";

/** A group's account of what happened, as the address chooses it, as a file for its moderators. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/workspace/[group]/activity/export/[format]">,
): Promise<Response> {
  const { group: slug, format } = await params;
  const { actor, group } = await requireGroup(slug);
  if (!isExportFormat(format)) notFound();
  const filter = activityFilterSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
  const exported = await exportActivity(actor, group, filter);
  if (!exported.ok) forbidden();
  return exportAnswer(exported.value, {
    name: `${group.slug}-activity-${utcDay(new Date())}`,
    format,
    written: await inWords(),
  });
}

/** Of what names nobody, the day alone is told. */
async function inWords(): Promise<Written<Activity>> {
  const [t, kinds, pages] = await Promise.all([
    getTranslations("audit.columns"),
    getTranslations("group.activity.kind"),
    getTranslations("glass.page"),
  ]);
  const columns = ["number", "at", "kind", "what", "by", "thing"] as const;
  return {
    head: columns.map((column) => t(column)),
    rowOf({ id, at, isDayOnly, kind, by, subject, page }) {
      const known = kind as Parameters<typeof kinds>[0];
      const read = glassPages.find((one) => one === page);
      const what = kinds(kinds.has(known) ? known : "other") + (read ? ` (${pages(read)})` : "");
      return [id, isDayOnly ? utcDay(at) : at.toISOString(), kind, what, by ?? "", subject?.title ?? ""];
    },
    sealed: ({ number, hash, at }) => ["", at.toISOString(), "Seal", t("seal", { number }), "", hash],
  };
}
