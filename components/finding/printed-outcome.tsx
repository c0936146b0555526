import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { ConsensusOutcome } from "#lib/domain/findings/types.ts";

const tones: Record<ConsensusOutcome, BadgeTone> = {
  agreed: "success",
  agreed_with_reservations: "reservation",
  not_agreed: "objection",
  deferred: "neutral",
};

/** The recorded outcome of a printed finding. */
export function PrintedOutcome({ outcome }: { outcome: ConsensusOutcome }) {
  const t = useTranslations("domain.outcome");
  return <Badge tone={tones[outcome]}>{t(outcome)}</Badge>;
}
