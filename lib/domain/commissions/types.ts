import type { PersonName } from "#lib/domain/people/types.ts";

export const commissionStates = [
  "draft",
  "offered",
  "accepted",
  "declined",
  "lapsed",
  "delivered",
  "discharged",
  "cancelled",
] as const;
export type CommissionState = (typeof commissionStates)[number];

export const commissionVerbs = [
  "read",
  "readRequests",
  "answer",
  "startPaper",
  "handIn",
  "requestExtension",
  "offer",
  "amend",
  "answerExtension",
  "hide",
  "discharge",
  "cancel",
] as const;
export type CommissionVerb = (typeof commissionVerbs)[number];

/** Who somebody is to one commission. */
export type CommissionRole = "author" | "moderator" | "expert";

/** What an author owes on the way, in its order. */
export const milestones = ["outline", "draft", "final"] as const;
export type Milestone = (typeof milestones)[number];

/** The days of a commission; null where none is set. Each is a UTC day and over when that day ends. */
export type CommissionDays = {
  answerBy: Date | null;
  outlineDueOn: Date | null;
  draftDueOn: Date | null;
  /** Of the final text. */
  dueOn: Date | null;
};

/** A milestone that is wanted, or was reached. */
export type MilestoneView = {
  milestone: Milestone;
  dueOn: Date | null;
  isDone: boolean;
  doneAt: Date | null;
};

/** What happens to a commission next: what, who has to do it, and by which day. */
export type NextStep = { dueOn: Date | null } & (
  | { step: AuthorStep; holder: "authors" }
  | { step: ModeratorStep; holder: "moderators" }
);
export type AuthorStep = "answer" | Milestone;
export type ModeratorStep = "offer" | "review" | "discharge";

export type CommissionView = {
  id: string;
  slug: string;
  title: string;
  brief: string;
  perspective: string;
  state: CommissionState;
  dueOn: Date | null;
  authors: PersonName[];
  /** Slug of the paper, once it was begun. */
  paper: string | null;
  /** Null once it has ended. */
  next: NextStep | null;
  /** More time was asked for, and nobody has decided; null for whoever may not know. */
  waitsForDecision: boolean | null;
  may: Record<CommissionVerb, boolean>;
};

/** A request for more time. Nobody decided one that has no decision and is not open: it came to nothing. */
export type ExtensionView = {
  id: string;
  milestone: Milestone;
  askedBy: string;
  askedAt: Date;
  reason: string;
  wantedOn: Date;
  outcome: "open" | "granted" | "refused" | "moot";
  grantedOn: Date | null;
  note: string;
};

/** A recorded fact in a commission's own history. */
export type CommissionEvent = { id: string; kind: string; at: Date; by: string | null };

/** Everything its page shows. */
export type CommissionDetail = CommissionView &
  CommissionDays & {
    groupId: string;
    milestones: MilestoneView[];
    expectedMonth: Date | null;
    hiddenFromPublic: boolean;
    /** Whether the public is told of it as coming, once its group is announced and while nobody hides it. */
    isComing: boolean;
    answerNote: string;
    endReason: string;
    /** Newest first; empty for whoever may not know. */
    requests: ExtensionView[];
    /** Newest first. */
    history: CommissionEvent[];
    /** Stands for what was asked as it was read: an amendment of something else is refused. */
    seen: string;
  };

/** What the public is told of a commissioned paper: derived from the state, never typed. */
export type ComingSoon = {
  kind: "paper" | "report";
  /** Of the commission or the report; no page shows it. */
  id: string;
  title: string;
  authors: PersonName[];
  expectedMonth: Date | null;
};
