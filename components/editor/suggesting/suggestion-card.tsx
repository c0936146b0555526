import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { DateTime } from "#components/ui/date-time.tsx";
import type { SuggestionView } from "#lib/editor/suggest/list-suggestions.ts";
import type { Verdict } from "#lib/editor/suggest/may-decide.ts";
import { suggestionColour } from "#lib/editor/suggest/suggestion-colour.ts";
import { SuggestionPieces } from "./suggestion-pieces.tsx";

export type SuggestionCardProps = {
  suggestion: SuggestionView;
  name: string;
  isActive: boolean;
  /** Who may only suggest may take their own back. */
  may: Record<Verdict, boolean>;
  onDecide: (suggestion: SuggestionView, decision: Verdict) => void;
  onShow: (suggestion: SuggestionView) => void;
};

/** What somebody suggests, beside its passage. */
export const SuggestionCard = memo(function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, name, isActive, may, onDecide, onShow } = props;
  const t = useTranslations("suggesting");
  const words = { name };
  return (
    <article
      aria-label={t("by", words)}
      className={classNames(
        "margin-card suggestion-card",
        suggestionColour(suggestion.author),
        isActive && "is-active",
      )}
    >
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs">
        <span className="font-medium">{name}</span>
        <SuggestedAt at={suggestion.at} />
      </p>
      <button type="button" className="suggestion-show" onClick={() => onShow(suggestion)}>
        <span className="sr-only">{t("show")}</span>
        <SuggestionPieces pieces={suggestion.pieces} />
      </button>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {may.accept && (
          <Button aria-label={t("acceptOf", words)} onPress={() => onDecide(suggestion, "accept")}>
            {t("accept")}
          </Button>
        )}
        {may.reject && (
          <Button
            aria-label={t(may.accept ? "rejectOf" : "withdrawOwn", words)}
            variant="quiet"
            onPress={() => onDecide(suggestion, "reject")}
          >
            {t(may.accept ? "reject" : "withdraw")}
          </Button>
        )}
      </div>
    </article>
  );
});

/** A browser's clock may have written anything. */
function SuggestedAt({ at }: { at: string }) {
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? null : (
    <span className="text-quiet">
      <DateTime at={instant} zone="UTC" />
    </span>
  );
}
