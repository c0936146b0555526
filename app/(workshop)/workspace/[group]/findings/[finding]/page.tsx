import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FindingContents } from "#components/finding/finding-contents.tsx";
import { FindingHeading } from "#components/finding/finding-heading.tsx";
import { FindingNotice } from "#components/finding/finding-notice.tsx";
import { FindingOrigin } from "#components/finding/finding-origin.tsx";
import { FindingPanels } from "#components/finding/finding-panels.tsx";
import { FindingStory } from "#components/finding/finding-story.tsx";
import { everAllows } from "#lib/base/rights.ts";
import { findThreadOrigin } from "#lib/domain/comments/find-thread-origin.ts";
import { findingRights } from "#lib/domain/findings/policy.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";
import { confirmPositionAction } from "../../../actions.ts";
import {
  addSourceAction,
  commentOnFindingAction,
  editFindingCommentAction,
  moveFindingAction,
  recordOutcomeAction,
  recordPositionAction,
  removeFindingCommentAction,
  reopenFindingAction,
  settleFindingThreadAction,
} from "./actions.ts";
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
  const { actor, group, finding } = await requireFinding(slug, number);
  const { originThreadId } = finding;
  const [members, origin] = await Promise.all([
    listMembers(actor, group.id),
    originThreadId && findThreadOrigin(actor, group.id, originThreadId),
  ]);
  const asked = members
    .filter(({ role }) => everAllows(findingRights, [role], "takePosition"))
    .map(({ person }) => ({ id: person.id, name: person.name }));
  return (
    <>
      <FindingHeading slug={group.slug} finding={finding} now={new Date()} />
      {origin && <FindingOrigin origin={origin} />}
      <FindingNotice slug={group.slug} finding={finding} />
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[10rem_minmax(0,1fr)_22rem]">
        <FindingContents finding={finding} />
        <FindingStory slug={group.slug} finding={finding} asked={asked} comment={commentActions} />
        <FindingPanels
          finding={finding}
          address={`/workspace/${group.slug}/findings/${finding.number}`}
          takesPositions={everAllows(findingRights, [group.role], "takePosition")}
          actions={{
            recordPosition: recordPositionAction,
            addSource: addSourceAction,
            move: moveFindingAction,
            recordOutcome: recordOutcomeAction,
            confirmPosition: confirmPositionAction,
            reopen: reopenFindingAction,
          }}
        />
      </div>
    </>
  );
}
