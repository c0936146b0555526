import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgendaContributions } from "#components/discussion/agenda-contributions.tsx";
import { ContributionForm } from "#components/discussion/contribution-form.tsx";
import { DiscussionHeading } from "#components/discussion/discussion-heading.tsx";
import { DiscussionSummary } from "#components/discussion/discussion-summary.tsx";
import { RuleNotice } from "#components/discussion/rule-notice.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { LivePage } from "#components/live/live-page.tsx";
import { addContributionAction } from "./actions.ts";
import { requireDiscussion } from "./require-discussion.ts";

type Props = PageProps<"/workspace/[group]/discussions/[discussion]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, discussion: at } = await params;
  const { group, discussion } = await requireDiscussion(slug, at);
  return { title: `${discussion.title} · ${group.name}` };
}

export default async function DiscussionPage({ params }: Props) {
  const { group: slug, discussion: at } = await params;
  const drawnAt = Date.now();
  const { group, discussion } = await requireDiscussion(slug, at);
  const t = await getTranslations("discussion");
  return (
    <>
      <LivePage slug={group.slug} subjectId={discussion.id} drawnAt={drawnAt} />
      <DiscussionHeading slug={group.slug} discussion={discussion} />
      <div className="grid grid-cols-1 gap-10">
        <RuleNotice rule={discussion.rule} />
        <DiscussionSummary discussion={discussion} />
        <TitledSection id="agenda" title={t(discussion.rule === "off_the_record" ? "agendaOnly" : "agenda")}>
          <AgendaContributions
            discussion={discussion}
            proposeAt={group.may.proposeFinding ? `/workspace/${group.slug}/findings/new` : null}
            useAt={group.may.proposeFinding ? `/workspace/${group.slug}/findings/evidence` : null}
          />
        </TitledSection>
        {discussion.may.contribute && (
          <TitledSection id="add" title={t("add.title")}>
            <ContributionForm action={addContributionAction} discussion={discussion} />
          </TitledSection>
        )}
        <p className="max-w-measure text-sm text-quiet">{t("ruleLimits")}</p>
      </div>
    </>
  );
}
