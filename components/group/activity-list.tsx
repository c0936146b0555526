import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Activity } from "#lib/domain/notifications/types.ts";

export type ActivityListProps = {
  /** The group's. */
  slug: string;
  entries: readonly Activity[];
};

/** Recorded facts in words. */
export function ActivityList({ slug, entries }: ActivityListProps) {
  const t = useTranslations("group.activity");
  if (entries.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {entries.map(({ id, at, kind, by, subject }) => (
        <li key={id} className="grid gap-x-6 gap-y-0.5 py-2.5 md:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <p>
              {t(sentenceOf(kind))} {by && <span className="text-quiet">{t("by", { name: by })}</span>}
            </p>
            {subject && (
              <Link
                href={`/workspace/${slug}/${subject.path}`}
                prefetch={false}
                className="link line-clamp-1 max-w-measure font-serif"
              >
                {subject.title}
              </Link>
            )}
          </div>
          <p className="text-sm text-quiet">
            <DateTime at={at} zone="UTC" />
          </p>
        </li>
      ))}
    </ol>
  );
}

const kinds = [
  "GroupOpened",
  "GroupDescribed",
  "GroupAnnounced",
  "MemberInvited",
  "MemberJoined",
  "MemberRemoved",
  "CommissionOffered",
  "CommissionAccepted",
  "CommissionDeclined",
  "PaperStarted",
  "PaperSubmitted",
  "PaperReviewStarted",
  "PaperRevisionRequested",
  "PaperAccepted",
  "PaperDeclined",
  "PaperApproved",
  "FindingProposed",
  "FindingCirculated",
  "FindingCommented",
  "EvidenceAdded",
  "EvidenceChanged",
  "EvidenceRemoved",
  "EvidenceReanchored",
  "PositionRecorded",
  "LastCallOpened",
  "FindingCalled",
  "CommentThreadStarted",
  "CommentThreadAnswered",
  "CommentThreadResolved",
  "CommentThreadReopened",
  "CommentThreadAssigned",
  "CommentRemoved",
  "ReportStarted",
  "ReportRevisionStarted",
  "EditionPublished",
  "EditionWithdrawn",
  "DiscussionPlanned",
  "DiscussionAmended",
  "DiscussionInvited",
  "DiscussionPostponed",
  "DiscussionResumed",
  "DiscussionCancelled",
  "DiscussionHeld",
  "DiscussionTightened",
  "SummaryDrafted",
  "SummaryRevised",
  "SummaryCirculated",
  "RemarkAnswered",
  "SummaryAgreed",
] as const;

/** Facts outlive the release that recorded them: one without a sentence here is still told of. */
function sentenceOf(kind: string): `kind.${(typeof kinds)[number]}` | "kind.other" {
  const known = kinds.find((name) => name === kind);
  return known ? `kind.${known}` : "kind.other";
}
