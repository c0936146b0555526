import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { FindingState } from "#lib/domain/findings/types.ts";

/** Where a finding stands, in a word. */
export function FindingStateBadge({ state }: { state: FindingState }) {
  const t = useTranslations("domain.findingState");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

const tones: Record<FindingState, BadgeTone> = {
  draft: "neutral",
  circulated: "accent",
  in_discussion: "accent",
  last_call: "warn",
  agreed: "success",
  agreed_with_reservations: "success",
  not_agreed: "danger",
  deferred: "neutral",
  superseded: "neutral",
  withdrawn: "neutral",
};
