import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { ReportState } from "#lib/domain/reports/types.ts";

const tones: Record<ReportState, BadgeTone> = {
  outline: "neutral",
  drafting: "accent",
  review: "warn",
  revising: "accent",
  final_draft: "warn",
  sign_off: "warn",
  approved: "success",
  scheduled: "success",
  published: "success",
};

/** Where the report is in the process. */
export function ReportStateBadge({ state }: { state: ReportState }) {
  const t = useTranslations("domain.reportState");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
