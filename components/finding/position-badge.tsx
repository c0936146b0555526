import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { PositionValue } from "#lib/domain/findings/types.ts";

/** Where somebody stands on a finding, in a word. */
export function PositionBadge({ value }: { value: PositionValue }) {
  const t = useTranslations("domain.position");
  return <Badge tone={tones[value]}>{t(value)}</Badge>;
}

const tones: Record<PositionValue, BadgeTone> = {
  support: "support",
  accept: "accept",
  reservation: "reservation",
  objection: "objection",
  abstain: "abstain",
  recused: "neutral",
};
