import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { AttributionRule } from "#lib/domain/discussions/types.ts";

/** Under which rule a discussion is held, in a word. */
export function RuleBadge({ rule }: { rule: AttributionRule }) {
  const t = useTranslations("domain.rule");
  return <Badge tone={tones[rule]}>{t(rule)}</Badge>;
}

const tones: Record<AttributionRule, BadgeTone> = {
  on_the_record: "neutral",
  not_for_attribution: "warn",
  off_the_record: "danger",
};
