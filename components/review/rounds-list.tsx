import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { RoundCard } from "#lib/domain/reviews/types.ts";
import { RoundState } from "./round-heading.tsx";

export type RoundsListProps = {
  rounds: readonly RoundCard[];
  /** The number of the one that is shown. */
  shown: number;
  /** Of the page that shows them. */
  address: string;
};

/** The rounds on a text, newest first. Draws nothing where there is but one. */
export function RoundsList({ rounds, shown, address }: RoundsListProps) {
  const t = useTranslations("review.rounds");
  if (rounds.length < 2) return null;
  return (
    <nav aria-labelledby="rounds" className="mt-12 grid gap-3">
      <h2 id="rounds" className="font-serif text-xl font-semibold">
        {t("title")}
      </h2>
      <ul className="grid gap-2">
        {rounds.map(({ number, state, openedAt }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-3">
            <a
              href={`${address}?round=${number}`}
              aria-current={number === shown ? "page" : undefined}
              className="link target"
            >
              {t("one", { number })}
            </a>
            <RoundState state={state} />
            {openedAt && (
              <span className="text-sm text-quiet">
                {t.rich("opened", { day: () => <Day on={openedAt} /> })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
