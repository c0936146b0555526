import type { MemberRole } from "#lib/base/actor.ts";
import type { PersonFace } from "#lib/domain/people/types.ts";
import type { InvitedInput } from "./schema.ts";

export type { MemberRole };

export type GroupCard = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  summary: string;
  hashtag: string | null;
};

/** A group among those that somebody belongs to. */
export type MyGroup = GroupCard & { concludedAt: Date | null; role: MemberRole | null };

export type GroupPublicView = GroupCard & {
  charter: string;
  openedOn: Date;
  concludedAt: Date | null;
  /** What it said of its end; empty while it works. */
  conclusion: string;
  formerNames: { name: string; until: Date }[];
};

/** A group as one of its members sees it. */
export type GroupView = GroupPublicView & {
  /** Null: the public sees nothing of it yet. */
  announcedAt: Date | null;
  /** Whether silence in a last call may be taken as consent. */
  silenceProcedure: boolean;
  /** Whether another moderator confirms what is to be published. */
  secondConfirmation: boolean;
  role: MemberRole;
  may: Record<GroupVerb, boolean>;
};

export type MemberView = {
  id: string;
  role: MemberRole;
  perspective: string;
  affiliation: string;
  person: PersonFace;
};

/** `expired`: nobody answered in time. */
export type InvitationState = "open" | "expired" | "declined";

export type InvitationView = {
  id: string;
  state: InvitationState;
  email: string;
  name: string;
  /** Null: to read one text, as no member. */
  role: MemberRole | null;
  perspective: string;
  /** When the membership would end by itself. */
  memberEndsAt: Date | null;
  sentAt: Date;
  expiresAt: Date;
  declinedAt: Date | null;
  /** What who declined said; may be empty. */
  declinedWord: string;
  /** The round whose text they are to read. */
  reviewRoundId: string | null;
};

/** As many people are invited by one list. */
export const mostLines = 200;

/** What a list of people says of each. */
export const listColumns = ["name", "email", "role", "perspective", "until", "word"] as const;
export type ListColumn = (typeof listColumns)[number];

/** Why nobody is invited by a line. `garbled`: the text was not UTF-8. */
export type LineProblem =
  | "nameMissing"
  | "nameBad"
  | "emailMissing"
  | "emailBad"
  | "emailTwice"
  | "member"
  | "roleUnknown"
  | "untilBad"
  | "untilPast"
  | "tooLong"
  | "formula"
  | "garbled";

/** A line of a list, with what it says as it was given. */
export type ListedLine = Record<ListColumn, string> & {
  /** In the text, from 1. */
  line: number;
  /** An invitation to this address waits for an answer; a new one takes its place. */
  again: boolean;
  problems: LineProblem[];
  /** Whom it invites; null where there are problems. */
  invited: InvitedInput | null;
};

/** A list to be looked at before anything is sent. */
export type InvitationListView = {
  id: string;
  text: string;
  validDays: number;
  lines: ListedLine[];
  /** How many would be invited. */
  count: number;
  /** Since when it is done with, and how many were invited; null: nothing was sent yet. */
  sentAt: Date | null;
  sent: number;
};

/** What a member may do with the group as a whole. */
export const groupVerbs = [
  "read",
  "readActivity",
  "proposeFinding",
  "manageMembers",
  "oversee",
  "moderate",
  "publish",
  "correct",
  "conclude",
  "reopen",
  "archive",
] as const;
export type GroupVerb = (typeof groupVerbs)[number];

export type GroupState = "open" | "concluded";

/** A group as an administrator sees it, who does not thereby see inside. */
export type GroupTitle = {
  id: string;
  slug: string;
  name: string;
  openedOn: Date;
  announcedAt: Date | null;
  concludedAt: Date | null;
};
