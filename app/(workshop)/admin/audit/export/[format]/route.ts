import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { utcDay } from "#lib/base/utc-day.ts";
import { exportAudit } from "#lib/domain/audit/export-audit.ts";
import { auditFilterSchema } from "#lib/domain/audit/schema.ts";
import type { AuditEntry } from "#lib/domain/audit/types.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { exportAnswer, isExportFormat, type Written } from "#lib/web/export-answer.ts";

export const dynamic = "force-dynamic";

/** What was recorded, as the address chooses it, as a file. Not found for whoever is no administrator. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/admin/audit/export/[format]">,
): Promise<Response> {
  const { format } = await params;
  if (!isExportFormat(format)) notFound();
  const filter = auditFilterSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
  const exported = await exportAudit(await requireActor(), filter);
  if (!exported.ok) notFound();
  return exportAnswer(exported.value, {
    name: `audit-${utcDay(new Date())}`,
    format,
    written: await inWords(),
  });
}

async function inWords(): Promise<Written<AuditEntry>> {
  const [t, kinds] = await Promise.all([getTranslations("audit.columns"), getTranslations("audit.kind")]);
  const columns = ["number", "at", "kind", "what", "by", "about", "group", "thing"] as const;
  return {
    head: columns.map((column) => t(column)),
    rowOf({ id, at, kind, by, about, group, subjectId }) {
      const known = kind as Parameters<typeof kinds>[0];
      const what = kinds(kinds.has(known) ? known : "other");
      return [id, at.toISOString(), kind, what, by ?? "", about ?? "", group ?? "", subjectId];
    },
    sealed: ({ number, hash, at }) => ["", at.toISOString(), "Seal", t("seal", { number }), "", "", "", hash],
  };
}
