import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContributionOrigin, ConversationOrigin } from "#components/finding/proposal-origin.tsx";
import { ProposeFindingForm } from "#components/finding/propose-finding-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { isUuid } from "#lib/base/uuid.ts";
import { findThreadOrigin } from "#lib/domain/comments/find-thread-origin.ts";
import { findContribution } from "#lib/domain/discussions/find-contribution.ts";
import { listFindingTitles } from "#lib/domain/findings/list-finding-titles.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { proposeFindingAction, proposeFromThreadAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/findings/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("finding.proposal");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function ProposeFindingPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  if (!group.may.proposeFinding) forbidden();
  const { contribution, thread } = await searchParams;
  const said =
    contribution === undefined
      ? null
      : await read(contribution, (id) => findContribution(actor, group.id, id));
  const talk =
    thread === undefined ? null : await read(thread, (id) => findThreadOrigin(actor, group.id, id));
  const [t, standing] = await Promise.all([
    getTranslations("finding.proposal"),
    listFindingTitles(actor, group.id, { only: "standing" }),
  ]);
  const form = { groupId: group.id, slug: group.slug, standing };
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      {talk ? (
        <ProposeFindingForm
          {...form}
          action={proposeFromThreadAction}
          origin={<ConversationOrigin origin={talk} />}
        />
      ) : (
        <ProposeFindingForm
          {...form}
          action={proposeFindingAction}
          origin={said && <ContributionOrigin slug={group.slug} contribution={said} />}
        />
      )}
    </>
  );
}

/** What the address names, or the page that says that it is not there. */
async function read<T>(named: string | string[], find: (id: string) => Promise<T | null>): Promise<T> {
  const found = typeof named === "string" && isUuid(named) ? await find(named) : null;
  return found ?? notFound();
}
