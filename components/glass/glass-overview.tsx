import Link from "next/link";
import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { portraitOf } from "#components/person/portrait.ts";
import { Badge } from "#components/ui/badge.tsx";
import { PeopleList } from "#components/ui/people-list.tsx";
import type { DiscussionCard } from "#lib/domain/discussions/types.ts";
import type { FindingTitle } from "#lib/domain/findings/types.ts";
import type { MemberView } from "#lib/domain/groups/types.ts";
import type { PaperCard } from "#lib/domain/papers/types.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";

export type GlassOverviewProps = {
  /** Where the group is read behind the glass. */
  address: string;
  members: readonly MemberView[];
  papers: readonly PaperCard[];
  report: ReportView | null;
  discussions: readonly DiscussionCard[];
  findings: readonly FindingTitle[];
};

/** What a group has, by title and state, to be read and not touched. */
export function GlassOverview({ address, ...group }: GlassOverviewProps) {
  const t = useTranslations("audit.glass");
  const glass = useTranslations("glass");
  const domain = useTranslations("domain");
  const { papers, report, discussions, findings, members } = group;
  return (
    <div className="grid grid-cols-1 gap-10">
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <Link href={`${address}/activity` as never} prefetch={false} className="link target">
          {t("activity")}
        </Link>
        <Link href={`${address}/sources` as never} prefetch={false} className="link target">
          {glass("groupSources")}
        </Link>
      </p>
      <TitledSection id="papers" title={t("papers")}>
        {papers.length === 0 && <p className="text-quiet">{t("noPapers")}</p>}
        <Titles
          rows={papers.map(({ id, slug, title, state }) => ({
            id,
            title,
            state: domain(`paperState.${state}`),
            href: `${address}/papers/${slug}`,
          }))}
        />
      </TitledSection>
      <TitledSection id="report" title={t("report")}>
        {report ? (
          <Titles
            rows={[
              {
                id: report.id,
                title: report.title,
                state: domain(`reportState.${report.state}`),
                href: `${address}/report`,
              },
            ]}
          />
        ) : (
          <p className="text-quiet">{t("noReport")}</p>
        )}
      </TitledSection>
      <TitledSection id="findings" title={t("findings")}>
        {findings.length === 0 && <p className="text-quiet">{glass("noFindings")}</p>}
        <Titles
          rows={findings.map(({ id, number, statement, state }) => ({
            id,
            title: `${number}. ${statement}`,
            state: domain(`findingState.${state}`),
            href: `${address}/findings/${number}`,
          }))}
        />
      </TitledSection>
      <TitledSection id="discussions" title={t("discussions")}>
        {discussions.length === 0 && <p className="text-quiet">{glass("noDiscussions")}</p>}
        <Titles
          rows={discussions.map(({ id, slug, title, rule }) => ({
            id,
            title,
            state: domain(`rule.${rule}`),
            href: `${address}/discussions/${slug}`,
          }))}
        />
      </TitledSection>
      <TitledSection id="members" title={t("members")}>
        <PeopleList people={members.map((member) => faceOf(member, domain(`role.${member.role}`)))} />
      </TitledSection>
    </div>
  );
}

type Title = { id: string; title: string; state: string; href?: string };

function Titles({ rows }: { rows: readonly Title[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line empty:hidden">
      {rows.map(({ id, title, state, href }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
          <span className="max-w-measure font-serif">
            {href ? (
              <Link href={href as never} prefetch={false} className="link target">
                {title}
              </Link>
            ) : (
              title
            )}
          </span>
          <Badge>{state}</Badge>
        </li>
      ))}
    </ul>
  );
}

function faceOf({ person, affiliation, perspective }: MemberView, role: string) {
  return {
    ...person,
    portrait: portraitOf(person.portrait, 48),
    affiliation: affiliation || person.affiliation,
    country: perspective,
    role,
  };
}
