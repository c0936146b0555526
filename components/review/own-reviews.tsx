import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { OutsideReview } from "#lib/domain/reviews/types.ts";
import { RoundState } from "./round-heading.tsx";

/** The rounds somebody was asked to from outside: all they see of those groups. */
export function OwnReviews({ reviews }: { reviews: readonly OutsideReview[] }) {
  const t = useTranslations("review");
  return (
    <ul className="grid gap-4">
      {reviews.map(({ id, title, group, state, closesAt }) => (
        <li key={id} className="grid gap-1">
          <a href={`/reviews/${id}`} className="link target font-medium">
            {t("title", { title })}
          </a>
          <span className="flex flex-wrap items-center gap-x-3 text-sm text-quiet">
            <span>{group}</span>
            <RoundState state={state} />
            {state === "open" && closesAt && (
              <span>
                {t("facts.closes")} <DateTime at={closesAt} zone="UTC" />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
