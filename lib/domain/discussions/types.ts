import type { PersonName } from "#lib/domain/people/types.ts";

export const discussionStates = [
  "planned",
  "held",
  "summary_drafted",
  "summary_circulated",
  "summary_agreed",
  "postponed",
  "cancelled",
] as const;
export type DiscussionState = (typeof discussionStates)[number];

/** From the loosest to the strictest: a rule may be tightened, never loosened. */
export const attributionRules = ["on_the_record", "not_for_attribution", "off_the_record"] as const;
export type AttributionRule = (typeof attributionRules)[number];

/** What can wait to appear: a contribution, or a remark on a circulated summary. */
export type PointKind = "contribution" | "remark";

export const discussionVerbs = [
  "read",
  "readContributions",
  "amend",
  "invite",
  "tighten",
  "hold",
  "postpone",
  "resume",
  "cancel",
  "contribute",
  "arrange",
  "release",
  "draftSummary",
  "circulateSummary",
  "remark",
  "answerRemark",
  "agreeSummary",
] as const;
export type DiscussionVerb = (typeof discussionVerbs)[number];

export type DiscussionCard = {
  id: string;
  slug: string;
  title: string;
  rule: AttributionRule;
  state: DiscussionState;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string;
};

export type ContributionView = {
  id: string;
  agendaItemId: string | null;
  body: string;
  /** Null unless the discussion is on the record, or the speaker let their name stand beside it. */
  speaker: PersonName | null;
};

export type DiscussionView = DiscussionCard & {
  /** An http or https address, or empty. */
  link: string;
  /** Markdown. */
  briefing: string;
  /** Why it was postponed or cancelled; empty otherwise. */
  reason: string;
  invitedAt: Date | null;
  revision: number;
  /** The revision of the plan that was told last; null before the first invitation. */
  invitedRevision: number | null;
  summary: string;
  agenda: { id: string; title: string }[];
  contributions: ContributionView[];
  may: Record<DiscussionVerb, boolean>;
};

/** A contribution as something else quotes it: its words and where they were said, never by whom. */
export type QuotedContribution = {
  id: string;
  body: string;
  discussion: { slug: string; title: string; rule: AttributionRule };
};

/** A remark on the circulated summary. Has no author, whatever the rule. */
export type RemarkView = {
  id: string;
  body: string;
  /** The day it appeared. */
  madeOn: Date;
  /** What became of it; empty while it waits for an answer. */
  answer: string;
};

export type SummaryVersionView = { number: number; madeOn: Date };

/** How the summary came to be what it is, for those who write it and remark on it. */
export type SummaryView = {
  /** Number of the latest version; 0 while there is none. */
  number: number;
  /** The version that went to the group first; null before. */
  circulated: { number: number; body: string } | null;
  /** Latest first. */
  versions: SummaryVersionView[];
  remarks: RemarkView[];
};

/** `waiting`: nobody sees it yet. `changing`, `leaving`: others see it as it was, until `appearsAt`. */
export type OwnPointStanding = "waiting" | "shown" | "changing" | "leaving" | "released";

/** One's own contribution, as one sees it oneself. */
export type OwnPointView = {
  id: string;
  /** What opens it; null on the record. */
  key: string | null;
  agendaItemId: string | null;
  /** As it will stand; of one that leaves, as it stood. */
  body: string;
  standing: OwnPointStanding;
  /** ISO instant at which everybody sees it so; null where they do. */
  appearsAt: string | null;
};
