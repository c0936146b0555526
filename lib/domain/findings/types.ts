import type { MemberRole } from "#lib/base/actor.ts";
import type { PersonName } from "#lib/domain/people/types.ts";

export const findingStates = [
  "draft",
  "circulated",
  "in_discussion",
  "last_call",
  "agreed",
  "agreed_with_reservations",
  "not_agreed",
  "deferred",
  "superseded",
  "withdrawn",
] as const;
export type FindingState = (typeof findingStates)[number];

export const positionValues = [
  "support",
  "accept",
  "reservation",
  "objection",
  "abstain",
  "recused",
] as const;
export type PositionValue = (typeof positionValues)[number];

export const consensusOutcomes = ["agreed", "agreed_with_reservations", "not_agreed", "deferred"] as const;
export type ConsensusOutcome = (typeof consensusOutcomes)[number];

export const successionKinds = ["merged", "split", "superseded"] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** What a new text changes: words alone, so that positions stand, or what the finding says. */
export const changeKinds = ["words", "substance"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const findingVerbs = [
  "read",
  "comment",
  "takePosition",
  "revise",
  "circulate",
  "openLastCall",
  "changeLastCall",
  "remind",
  "recordOutcome",
  "reopen",
  "addEvidence",
  "changeEvidence",
  "succeed",
  "withdraw",
] as const;
export type FindingVerb = (typeof findingVerbs)[number];

/** Who somebody is to one finding; one person may be several. */
export type FindingRole = "proposer" | "moderator" | "expert" | "observer";

/** How many members stand where, the latest position of each. */
export type PositionCounts = Record<PositionValue, number>;

/** One perspective's share of the positions; null: those that fewer people share, together. */
export type PerspectiveRow = { perspective: string | null; counts: PositionCounts };

/** How far a finding is on its way to a call, as one member may know it. */
export type CallProgress = {
  /** How many are asked where they stand now, and how many of them have said so. */
  asked: number;
  answered: number;
  /** Who has not; null for whoever does not moderate. */
  missing: string[] | null;
  /** Until its end by an outcome or a change of substance, also after its closing instant. */
  lastCall: { closesAt: Date; silence: boolean } | null;
  /** Of those who have not answered, how many no mail told what their silence means. */
  untold: number;
  /** How many of the objections nobody can withdraw any more: their holders left, or observe now. */
  departed: number;
  /** Null where it would tell of too few. */
  breakdown: PerspectiveRow[] | null;
};

export type FindingCard = {
  id: string;
  number: number;
  theme: string;
  state: FindingState;
  statement: string;
  counts: PositionCounts;
  /** The actor's own standing position; null: none yet, a stale one, or they take none. */
  mine: PositionValue | null;
  /** How many people's positions are on an earlier substance and wait for their word. */
  stale: number;
  /** Whether the actor's own is among them. */
  mineIsStale: boolean;
};

/** A finding in one line; nothing of where anybody stands. */
export type FindingTitle = Pick<FindingCard, "id" | "number" | "theme" | "state" | "statement">;

/** A finding and where members stand on it; travels as JSON, so instants are ISO strings. */
export type StandingCard = FindingCard & {
  /** Number of the current version. */
  version: number;
  /** How many of those who take positions now have one that stands. */
  answered: number;
  /** Whether a position of the actor's is wanted, and none stands. */
  missing: boolean;
  /** When the open last call closes; null while none is. */
  closesAt: string | null;
  /** When something was last recorded of it. */
  changedAt: string;
  proposedBy: { slug: string; name: string };
};

/** A finding as the board shows it: with the pieces of evidence that the actor may read, and how many of them no longer
 *  stand as they were quoted. */
export type BoardCard = StandingCard & { evidence: number; flagged: number };

/** A group's findings at one moment. `asked`: how many members take positions. */
export type Standings = { cards: StandingCard[]; asked: number };
export type Board = { cards: BoardCard[]; asked: number };

/** One member's word on one finding, as a letter: a row of the matrix is a string of them. In capitals: stale. */
export const positionLetters: Record<PositionValue, string> = {
  support: "s",
  accept: "a",
  reservation: "r",
  objection: "o",
  abstain: "b",
  recused: "x",
};

/** Members × findings. A row's `cells` has one letter a member, in their order; "-" where there is no answer. */
export type Matrix = {
  members: { id: string; name: string; role: MemberRole; perspective: string }[];
  rows: {
    id: string;
    number: number;
    theme: string;
    state: FindingState;
    statement: string;
    cells: string;
  }[];
};

export type PositionView = {
  person: PersonName;
  perspective: string;
  value: PositionValue;
  text: string;
  createdAt: Date;
  /** Number of the version it was taken on. */
  version: number;
};

/** What somebody may do with one comment. */
export type FindingCommentMay = { edit: boolean; remove: boolean; settle: boolean };

export type FindingCommentView = {
  id: string;
  /** Empty when it was removed. */
  body: string;
  author: PersonName;
  observer: boolean;
  /** Its author is no longer a member. */
  hasLeft: boolean;
  createdAt: Date;
  isEdited: boolean;
  isRemoved: boolean;
  /** Of a thread's first comment: the thread is settled. */
  isSettled: boolean;
  may: FindingCommentMay;
  replies: FindingCommentView[];
};

/** A position on an earlier substance of a finding, as its holder may confirm it. */
export type StalePosition = {
  findingId: string;
  /** Number of the current version. */
  version: number;
  value: PositionValue;
  text: string;
  before: FindingText;
  after: FindingText;
};

export type MyPosition = {
  version: number;
  substance: number;
  value: PositionValue;
  text: string;
  createdAt: Date;
};

/** Where a finding is: its number, and the slug of its group. */
export type FindingPlace = { number: number; group: string };

/** What a finding says. */
export type FindingText = { statement: string; reasons: string };

/** A text of a finding. `substance`: the number of the version that last changed what it says; its own, if it did. */
export type FindingVersionView = FindingText & {
  number: number;
  substance: number;
  /** What changed since the version before, and why. */
  note: string;
  createdAt: Date;
  createdBy: PersonName;
};

/** The moderator's recorded outcome on one version. */
export type FindingCall = {
  outcome: ConsensusOutcome;
  rationale: string;
  /** How many had not answered, and whether their silence was taken as consent. */
  unanswered: number;
  silence: boolean;
  version: number;
  by: PersonName;
  createdAt: Date;
};

/** Another finding that took this one's place, or whose place this one took. */
export type Succession = {
  kind: SuccessionKind;
  number: number;
  statement: string;
  state: FindingState;
  createdAt: Date;
};

export type FindingView = Omit<FindingCard, "mine" | "stale" | "mineIsStale"> & {
  groupId: string;
  /** The conversation it came out of, whoever may read that; null where there was none. */
  originThreadId: string | null;
  reasons: string;
  version: number;
  /** Number of the version that last changed the substance. */
  substance: number;
  proposedBy: PersonName;
  createdAt: Date;
  lastCallClosesAt: Date | null;
  /** Newest first. */
  versions: FindingVersionView[];
  /** Those that stand. Null for observers, who see the counts alone. */
  positions: PositionView[] | null;
  /** Those taken on an earlier substance and not confirmed; they count for nothing. Null for observers. */
  stale: PositionView[] | null;
  /** The actor's own among the stale ones, as they may confirm it. */
  myStale: StalePosition | null;
  /** Every position the actor has recorded on any version, newest first. */
  myPositions: MyPosition[];
  comments: FindingCommentView[];
  /** The latest of `calls`; null before the first. */
  call: FindingCall | null;
  /** Newest first. */
  calls: FindingCall[];
  /** What took its place, and what it took the place of, as far as the actor may read them. */
  successors: Succession[];
  predecessors: Succession[];
  /** Why it was withdrawn; empty unless it was. */
  reason: string;
  may: Record<FindingVerb, boolean>;
};
