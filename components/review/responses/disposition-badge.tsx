import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { Disposition } from "#lib/domain/reviews/types.ts";

const tones: Record<Disposition, BadgeTone> = {
  accepted: "support",
  in_part: "accept",
  not_accepted: "objection",
  noted: "neutral",
  out_of_scope: "abstain",
  duplicate: "abstain",
};

/** What became of a comment, in a word. */
export function DispositionBadge({ disposition }: { disposition: Disposition }) {
  const t = useTranslations("responses.disposition");
  return <Badge tone={tones[disposition]}>{t(disposition)}</Badge>;
}
