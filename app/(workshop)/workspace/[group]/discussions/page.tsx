import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DiscussionFilter } from "#components/discussion/discussion-filter.tsx";
import { DiscussionsAheadAndPast } from "#components/discussion/discussions-ahead-and-past.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listDiscussions } from "#lib/domain/discussions/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { chooseDiscussions, readFilter } from "./filter.ts";

type Props = PageProps<"/workspace/[group]/discussions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("discussion");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function DiscussionsPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const filter = readFilter(await searchParams);
  const [t, plan, discussions] = await Promise.all([
    getTranslations("discussion"),
    getTranslations("plan"),
    listDiscussions(actor, group.id),
  ]);
  const address = `/workspace/${group.slug}/discussions`;
  const planOne = group.may.moderate && (
    <LinkButton href={`${address}/new`} variant="primary">
      {plan("list.plan")}
    </LinkButton>
  );
  if (discussions.length === 0)
    return (
      <>
        <PageHeading title={t("title")} standfirst={t("lead")} />
        <EmptyState title={t("none")} action={planOne}>
          {t(group.may.moderate ? "noneHintModerator" : "noneHint")}
        </EmptyState>
      </>
    );
  const { ahead, past } = chooseDiscussions(discussions, filter);
  const isChosen = filter.state !== undefined || filter.rule !== undefined;
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} actions={planOne} />
      <div className="grid grid-cols-1 gap-8">
        <DiscussionFilter state={filter.state} rule={filter.rule} />
        {isChosen && ahead.length + past.length === 0 ? (
          <EmptyState
            title={plan("filter.noneMatch")}
            action={<LinkButton href={address}>{plan("filter.clear")}</LinkButton>}
          />
        ) : (
          <DiscussionsAheadAndPast slug={group.slug} ahead={ahead} past={past} />
        )}
      </div>
    </>
  );
}
