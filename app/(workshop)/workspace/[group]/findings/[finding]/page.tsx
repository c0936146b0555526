import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CallProgressPanel } from "#components/finding/call-progress.tsx";
import { FindingContents } from "#components/finding/finding-contents.tsx";
import { FindingHeading } from "#components/finding/finding-heading.tsx";
import { FindingNotice } from "#components/finding/finding-notice.tsx";
import { FindingOrigin } from "#components/finding/finding-origin.tsx";
import { FindingPanels } from "#components/finding/finding-panels.tsx";
import { FindingStory } from "#components/finding/finding-story.tsx";
import { StandingObjections } from "#components/finding/standing-objections.tsx";
import { LivePage } from "#components/live/live-page.tsx";
import { everAllows } from "#lib/base/rights.ts";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import { findThreadOrigin } from "#lib/domain/comments/find-thread-origin.ts";
import { findingRights } from "#lib/domain/findings/policy.ts";
import { readCallProgress } from "#lib/domain/findings/read-call-progress.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { confirmPositionAction } from "../../../actions.ts";
import {
  changeLastCallAction,
  commentOnFindingAction,
  editFindingCommentAction,
  moveFindingAction,
  openLastCallAction,
  recordOutcomeAction,
  recordPositionAction,
  remindUnansweredAction,
  removeFindingCommentAction,
  reopenFindingAction,
  settleFindingThreadAction,
} from "./actions.ts";
import { FindingEvidence } from "./finding-evidence.tsx";
import { FindingSenseChecks } from "./finding-sense-checks.tsx";
import { requireFinding } from "./require-finding.ts";

const commentActions = {
  add: commentOnFindingAction,
  edit: editFindingCommentAction,
  remove: removeFindingCommentAction,
  settle: settleFindingThreadAction,
};

type Props = PageProps<"/workspace/[group]/findings/[finding]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, finding: number } = await params;
  const { group, finding } = await requireFinding(slug, number);
  const t = await getTranslations("finding");
  return { title: `${t("number", { number: finding.number })} · ${group.name}` };
}

export default async function FindingPage({ params }: Props) {
  const { group: slug, finding: number } = await params;
  const now = await sharedNow();
  const { actor, group, finding } = await requireFinding(slug, number);
  const { originThreadId } = finding;
  const home = `/workspace/${group.slug}`;
  const t = await getTranslations("finding");
  const [members, origin, progress, zone] = await Promise.all([
    listMembers(actor, group.id),
    originThreadId && findThreadOrigin(actor, group.id, originThreadId),
    readCallProgress(actor, finding.id),
    readOwnTimeZone(actor),
  ]);
  if (!progress) notFound();
  const asked = members
    .filter(({ role }) => everAllows(findingRights, [role], "takePosition"))
    .map(({ person }) => ({ id: person.id, name: person.name }));
  return (
    <>
      <LivePage slug={group.slug} subjectId={finding.id} drawnAt={now.getTime()} />
      <FindingHeading crumb={{ href: `${home}/findings`, label: t("title") }} {...{ finding, now }} />
      {origin && <FindingOrigin origin={origin} />}
      <FindingNotice {...{ home, finding }} />
      <CallProgressPanel state={finding.state} progress={progress} now={now} />
      <StandingObjections finding={finding} departed={progress?.departed ?? 0} />
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[10rem_minmax(0,1fr)_22rem]">
        <FindingContents finding={finding} />
        <FindingStory
          {...{ home, finding, asked }}
          compareAt={`${home}/findings/${finding.number}/compare`}
          breakdown={progress.breakdown}
          comment={commentActions}
          evidence={<FindingEvidence {...{ actor, home, finding }} />}
        />
        <FindingPanels
          finding={finding}
          address={`${home}/findings/${finding.number}`}
          calling={{
            progress,
            now,
            accountId: actor.accountId,
            zone: zone ?? "UTC",
            silenceProcedure: group.silenceProcedure,
          }}
          takesPositions={everAllows(findingRights, [group.role], "takePosition")}
          actions={{
            openLastCall: openLastCallAction,
            changeLastCall: changeLastCallAction,
            remind: remindUnansweredAction,
            recordPosition: recordPositionAction,
            move: moveFindingAction,
            recordOutcome: recordOutcomeAction,
            confirmPosition: confirmPositionAction,
            reopen: reopenFindingAction,
          }}
          senseChecks={<FindingSenseChecks {...{ actor, group, finding }} />}
        />
      </div>
    </>
  );
}
