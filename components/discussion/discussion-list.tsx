import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { DiscussionCard } from "#lib/domain/discussions/types.ts";
import { RuleBadge } from "./rule-badge.tsx";

export type DiscussionListProps = {
  /** The group's. */
  slug: string;
  discussions: readonly DiscussionCard[];
};

/** A group's discussions, each with its rule. */
export function DiscussionList({ slug, discussions }: DiscussionListProps) {
  const t = useTranslations("discussion");
  const states = useTranslations("domain.discussionState");
  if (discussions.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {discussions.map(({ id, slug: at, title, rule, state, startsAt, timeZone, place }) => (
        <li key={id} className="grid gap-1 py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link
              href={`/workspace/${slug}/discussions/${at}`}
              prefetch={false}
              className="link font-serif text-lg font-semibold"
            >
              {title}
            </Link>
            <Badge tone={state === "planned" ? "accent" : "neutral"}>{states(state)}</Badge>
            <RuleBadge rule={rule} />
          </p>
          <p className="text-sm text-quiet">
            <DateTime at={startsAt} zone={timeZone} />
            {place && ` · ${place}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
