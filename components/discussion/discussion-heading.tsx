import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs, type Crumb } from "#components/ui/breadcrumbs.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";

export type DiscussionHeadingProps = {
  /** What it is one of. */
  crumb: Crumb;
  discussion: DiscussionView;
};

/** Which discussion it is, when and where: in the venue's time, and the reader's where that differs. */
export function DiscussionHeading({ crumb, discussion }: DiscussionHeadingProps) {
  const t = useTranslations("discussion");
  const states = useTranslations("domain.discussionState");
  const { title, state, startsAt, endsAt, timeZone, place } = discussion;
  return (
    <>
      <Breadcrumbs crumbs={[crumb]} />
      <PageHeading
        title={title}
        facts={
          <>
            <Badge>{states(state)}</Badge>
            <span>
              {t("from")} <DateTime at={startsAt} zone={timeZone} />
            </span>
            <span>
              {t("until")} <DateTime at={endsAt} zone={timeZone} />
            </span>
            {place && <span>{place}</span>}
          </>
        }
      />
    </>
  );
}
