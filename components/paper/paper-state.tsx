import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { PaperState } from "#lib/domain/papers/types.ts";

const tones: Record<PaperState, BadgeTone> = {
  planned: "neutral",
  drafting: "accent",
  submitted: "warn",
  in_review: "warn",
  revision_requested: "accent",
  accepted: "success",
  declined: "danger",
  ready: "success",
  scheduled: "success",
  published: "success",
};

/** Where a paper is in the process. */
export function PaperStateBadge({ state }: { state: PaperState }) {
  const t = useTranslations("domain.paperState");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
