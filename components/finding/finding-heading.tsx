import { useTranslations } from "next-intl";
import { Breadcrumbs, type Crumb } from "#components/ui/breadcrumbs.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { FindingStateBadge } from "./finding-state-badge.tsx";

export type FindingHeadingProps = {
  /** What it is one of. */
  crumb: Crumb;
  finding: FindingView;
  now: Date;
};

/** Which finding it is, what it says, and where it stands. */
export function FindingHeading({ crumb, finding, now }: FindingHeadingProps) {
  const t = useTranslations("finding");
  const { number, theme, statement, may } = finding;
  return (
    <>
      <Breadcrumbs crumbs={[crumb]} />
      <PageHeading
        title={t("number", { number })}
        overline={theme}
        facts={<Facts finding={finding} now={now} />}
        actions={may.takePosition && <LinkButton href="#your-position">{t("page.goToPosition")}</LinkButton>}
      />
      <p className="mb-10 max-w-4xl font-serif text-2xl">{statement}</p>
    </>
  );
}

function Facts({ finding, now }: Omit<FindingHeadingProps, "crumb">) {
  const t = useTranslations("finding.page");
  const { state, version, proposedBy, lastCallClosesAt } = finding;
  return (
    <>
      <FindingStateBadge state={state} />
      <span>{t("version", { number: version })}</span>
      <span>{t("proposedBy", { name: proposedBy.name })}</span>
      {state === "last_call" && lastCallClosesAt && (
        <span>
          {t(lastCallClosesAt > now ? "lastCallCloses" : "lastCallClosed")}{" "}
          <DateTime at={lastCallClosesAt} zone="UTC" />
        </span>
      )}
    </>
  );
}
