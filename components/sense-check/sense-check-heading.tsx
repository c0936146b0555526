import Link from "next/link";
import { useTranslations } from "next-intl";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { SenseCheckView } from "#lib/domain/sense-checks/types.ts";
import { SenseCheckStateBadge } from "./sense-check-state-badge.tsx";

export type SenseCheckHeadingProps = { slug: string; check: SenseCheckView };

/** Which question it is, and until when. */
export function SenseCheckHeading({ slug, check }: SenseCheckHeadingProps) {
  const t = useTranslations("sense");
  const { number, question, state, closesAt, askedBy, finding } = check;
  return (
    <>
      <Breadcrumbs crumbs={crumbsOf(slug, t)} />
      <PageHeading
        title={t("number", { number })}
        standfirst={question ?? t("list.hidden")}
        facts={
          <>
            <SenseCheckStateBadge state={state} />
            <span>
              {t(state === "open" ? "closes" : "closed")} <DateTime at={closesAt} zone="UTC" />
            </span>
            <span>{t("askedBy", { name: askedBy.name })}</span>
          </>
        }
      />
      {finding && (
        <p className="mb-8 max-w-measure">
          <Link href={`/workspace/${slug}/findings/${finding.number}`} className="link">
            {t("aboutFinding", finding)}
          </Link>
        </p>
      )}
    </>
  );
}

function crumbsOf(slug: string, t: ReturnType<typeof useTranslations<"sense">>) {
  return [{ href: `/workspace/${slug}/findings/sense-checks`, label: t("title") }];
}
