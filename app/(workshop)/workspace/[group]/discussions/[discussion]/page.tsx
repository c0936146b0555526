import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ContributionDesk } from "#components/contribution/contribution-desk.tsx";
import { AgendaContributions } from "#components/discussion/agenda-contributions.tsx";
import { DiscussionHeading } from "#components/discussion/discussion-heading.tsx";
import { DiscussionSteps } from "#components/discussion/discussion-steps.tsx";
import { PlanNotice } from "#components/discussion/plan-notice.tsx";
import { RuleNotice } from "#components/discussion/rule-notice.tsx";
import { SummaryDesk } from "#components/discussion/summary-desk.tsx";
import { SummarySection } from "#components/discussion/summary-section.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { LivePage } from "#components/live/live-page.tsx";
import { findSummary } from "#lib/domain/discussions/find-summary.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { freshPoint } from "#lib/web/fresh-point.ts";
import { arrangeActions, ownActions } from "./own-actions.ts";
import * as record from "./record-actions.ts";
import { requireDiscussion } from "./require-discussion.ts";
import * as steps from "./step-actions.ts";

type Props = PageProps<"/workspace/[group]/discussions/[discussion]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, discussion: at } = await params;
  const { group, discussion } = await requireDiscussion(slug, at);
  return { title: `${discussion.title} · ${group.name}` };
}

export default async function DiscussionPage({ params }: Props) {
  const { group: slug, discussion: at } = await params;
  const drawnAt = (await sharedNow()).getTime();
  const { actor, group, discussion } = await requireDiscussion(slug, at);
  const t = await getTranslations("discussion");
  const summary = await findSummary(actor, discussion.id);
  const address = `/workspace/${group.slug}/discussions/${discussion.slug}`;
  return (
    <>
      <LivePage slug={group.slug} subjectId={discussion.id} drawnAt={drawnAt} />
      <DiscussionHeading
        crumb={{ href: `/workspace/${group.slug}/discussions`, label: t("title") }}
        discussion={discussion}
      />
      <div className="grid grid-cols-1 gap-10">
        <RuleNotice rule={discussion.rule} />
        <PlanNotice address={address} discussion={discussion} />
        <DiscussionSteps address={address} discussion={discussion} actions={stepActions} />
        <SummarySection discussion={discussion}>
          {summary && (
            <SummaryDesk
              address={address}
              discussion={discussion}
              record={summary}
              actions={summaryActions}
            />
          )}
        </SummarySection>
        <TitledSection id="agenda" title={t(discussion.rule === "off_the_record" ? "agendaOnly" : "agenda")}>
          <AgendaContributions
            discussion={discussion}
            proposeAt={group.may.proposeFinding ? `/workspace/${group.slug}/findings/new` : null}
            useAt={group.may.proposeFinding ? `/workspace/${group.slug}/findings/evidence` : null}
            arrange={discussion.may.arrange ? arrangeActions : null}
          />
        </TitledSection>
        {(discussion.may.contribute || discussion.may.release) && (
          <ContributionDesk
            address={address}
            discussion={discussion}
            accountId={actor.accountId}
            actions={ownActions}
            fresh={freshPoint()}
          />
        )}
        <p className="max-w-measure text-sm text-quiet">
          {t("ruleLimits")}{" "}
          <Link className="link" href={`/workspace/${group.slug}/discussions/protection`}>
            {t("protection")}
          </Link>
        </p>
      </div>
    </>
  );
}

const stepActions = {
  invite: steps.inviteAction,
  hold: steps.holdAction,
  postpone: steps.postponeAction,
  resume: steps.resumeAction,
  cancel: steps.cancelAction,
  tighten: steps.tightenAction,
};
const summaryActions = {
  draft: record.draftSummaryAction,
  circulate: record.circulateSummaryAction,
  remark: record.remarkAction,
  answer: record.answerRemarkAction,
  agree: record.agreeSummaryAction,
};
