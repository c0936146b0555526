import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { dayAt } from "#lib/base/day-at.ts";
import type { DiscussionCard } from "#lib/domain/discussions/types.ts";

export type PublicDiscussion = Pick<DiscussionCard, "id" | "title" | "rule" | "startsAt" | "timeZone">;

/** Discussions held: title and day, and the rule under which each was held. No clock time: order betrays people. */
export function PublicDiscussions({ discussions }: { discussions: readonly PublicDiscussion[] }) {
  const rule = useTranslations("domain.rule");
  return (
    <ul className="max-w-4xl divide-y divide-line">
      {discussions.map((discussion) => (
        <li key={discussion.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 first:pt-0">
          <span className="min-w-0 flex-1 basis-60 font-serif">{discussion.title}</span>
          <span className="text-sm text-quiet">
            <Day on={dayAt(discussion.startsAt, discussion.timeZone)} />
          </span>
          <Badge>{rule(discussion.rule)}</Badge>
        </li>
      ))}
    </ul>
  );
}
