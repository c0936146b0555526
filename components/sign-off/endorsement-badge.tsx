import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { RosterState } from "#lib/domain/sign-offs/types.ts";

const tones: Record<RosterState, BadgeTone> = {
  endorsed: "support",
  endorsed_with_reservation: "reservation",
  dissents: "objection",
  not_named: "abstain",
  recused: "abstain",
  answered: "abstain",
  viewed: "neutral",
  missing: "neutral",
};

/** Where somebody stands in a sign-off, in a word or two. */
export function EndorsementBadge({ state }: { state: RosterState }) {
  const t = useTranslations("signOff.roster.states");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
