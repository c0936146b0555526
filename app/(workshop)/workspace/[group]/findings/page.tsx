import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FindingsFilter } from "#components/finding/findings-filter.tsx";
import { FindingsTable } from "#components/finding/findings-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { everAllows } from "#lib/base/rights.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { findingRights } from "#lib/domain/findings/policy.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { chooseFindings, readFilter } from "./filter.ts";

type Props = PageProps<"/workspace/[group]/findings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("finding");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function FindingsPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const filter = readFilter(await searchParams);
  const [t, coverage, findings, members] = await Promise.all([
    getTranslations("finding"),
    getTranslations("evidence.coverage"),
    listFindings(actor, group.id),
    listMembers(actor, group.id),
  ]);
  const chosen = chooseFindings(findings, filter, group.role);
  const address = `/workspace/${group.slug}/findings`;
  const propose = group.may.proposeFinding && (
    <>
      <LinkButton href={`${address}/coverage`}>{coverage("link")}</LinkButton>
      <LinkButton href={`${address}/new`} variant="primary">
        {t("propose")}
      </LinkButton>
    </>
  );
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} actions={propose} />
      {findings.length === 0 ? (
        <EmptyState title={t("list.none")}>{t("list.noneHint")}</EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-8">
          <FindingsFilter
            state={filter.state}
            theme={filter.theme}
            missing={filter.mine === "missing"}
            themes={[...new Set(findings.map(({ theme }) => theme))].filter(Boolean).sort()}
            takesPositions={everAllows(findingRights, [group.role], "takePosition")}
          />
          {chosen.length > 0 ? (
            <FindingsTable
              slug={group.slug}
              findings={chosen}
              asked={members.filter(({ role }) => everAllows(findingRights, [role], "takePosition")).length}
            />
          ) : (
            <EmptyState
              title={t("list.noneMatch")}
              action={<LinkButton href={address}>{t("list.clear")}</LinkButton>}
            />
          )}
        </div>
      )}
    </>
  );
}
