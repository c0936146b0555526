import type { MemberRole } from "#lib/base/actor.ts";
import type { PersonFace } from "#lib/domain/people/types.ts";

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
