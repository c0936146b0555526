import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import type { DiscussionCard } from "#lib/domain/discussions/types.ts";
import { DiscussionList } from "./discussion-list.tsx";

export type DiscussionsAheadAndPastProps = {
  /** The group's. */
  slug: string;
  ahead: readonly DiscussionCard[];
  past: readonly DiscussionCard[];
};

/** What the group comes together for next, and what it came together for. */
export function DiscussionsAheadAndPast({ slug, ahead, past }: DiscussionsAheadAndPastProps) {
  const t = useTranslations("plan.list");
  return (
    <>
      <TitledSection id="ahead" title={t("ahead")}>
        {ahead.length > 0 ? (
          <DiscussionList slug={slug} discussions={ahead} />
        ) : (
          <p className="text-quiet">{t("noneAhead")}</p>
        )}
      </TitledSection>
      <TitledSection id="past" title={t("past")}>
        {past.length > 0 ? (
          <DiscussionList slug={slug} discussions={past} />
        ) : (
          <p className="text-quiet">{t("nonePast")}</p>
        )}
      </TitledSection>
    </>
  );
}
