import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswerForm } from "#components/commission/answer-form.tsx";
import { CommissionBrief } from "#components/commission/commission-brief.tsx";
import { CommissionHeading } from "#components/commission/commission-heading.tsx";
import { CommissionHistory } from "#components/commission/commission-history.tsx";
import { CommissionStatus } from "#components/commission/commission-status.tsx";
import { EndWords } from "#components/commission/end-words.tsx";
import { ExtensionRequests } from "#components/commission/extension-requests.tsx";
import { MilestonesList } from "#components/commission/milestones-list.tsx";
import { ModeratorSteps } from "#components/commission/moderator-steps.tsx";
import { PublicAnnouncement } from "#components/commission/public-announcement.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { answerCommissionAction, startPaperAction } from "../../actions.ts";
import { authorCandidates } from "../../author-candidates.ts";
import {
  amendCommissionAction,
  answerExtensionAction,
  cancelCommissionAction,
  dischargeCommissionAction,
  handInAction,
  hideCommissionAction,
  offerCommissionAction,
  requestExtensionAction,
} from "./actions.ts";
import { requireCommission } from "./require-commission.ts";

type Props = PageProps<"/workspace/[group]/papers/commissions/[commission]">;

const moderatorActions = {
  offer: offerCommissionAction,
  discharge: dischargeCommissionAction,
  amend: amendCommissionAction,
  cancel: cancelCommissionAction,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, commission: part } = await params;
  const { group, commission } = await requireCommission(slug, part);
  const t = await getTranslations("commission");
  return { title: `${commission.title} · ${t("one")} · ${group.name}` };
}

export default async function CommissionPage({ params }: Props) {
  const { group: slug, commission: part } = await params;
  const now = await sharedNow();
  const { actor, group, commission } = await requireCommission(slug, part);
  const moderates = group.may.oversee;
  const [t, members] = await Promise.all([
    getTranslations("commission"),
    commission.may.amend ? listMembers(actor, group.id) : [],
  ]);
  const { brief, perspective } = commission;
  return (
    <>
      <CommissionHeading commission={commission} address={`/workspace/${group.slug}/papers`} />
      <div className="grid grid-cols-1 gap-10">
        <CommissionStatus commission={commission} now={now} />
        <EndWords commission={commission} />
        <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid grid-cols-1 content-start gap-10">
            <TitledSection id="asked" title={t("asked")}>
              {brief || perspective ? (
                <CommissionBrief {...{ brief, perspective }} />
              ) : (
                <p className="text-quiet">{t("nothingAsked")}</p>
              )}
              <AnswerForm
                commission={commission}
                actions={{ answer: answerCommissionAction, start: startPaperAction }}
              />
            </TitledSection>
            <MilestonesList commission={commission} now={now} handIn={handInAction} />
            <ExtensionRequests
              commission={commission}
              actions={{ request: requestExtensionAction, answer: answerExtensionAction }}
            />
          </div>
          <div className="grid grid-cols-1 content-start gap-10">
            {moderates && (
              <ModeratorSteps
                commission={commission}
                candidates={authorCandidates(members)}
                actions={moderatorActions}
              />
            )}
            {moderates && (
              <PublicAnnouncement commission={commission} now={now} hide={hideCommissionAction} />
            )}
            <CommissionHistory history={commission.history} />
          </div>
        </div>
      </div>
    </>
  );
}
