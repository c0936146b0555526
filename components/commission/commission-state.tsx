import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { CommissionState } from "#lib/domain/commissions/types.ts";

const tones: Record<CommissionState, BadgeTone> = {
  draft: "neutral",
  offered: "warn",
  accepted: "accent",
  declined: "danger",
  lapsed: "danger",
  delivered: "success",
  discharged: "success",
  cancelled: "neutral",
};

/** How the ask for a paper stands. */
export function CommissionStateBadge({ state }: { state: CommissionState }) {
  const t = useTranslations("domain.commissionState");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
