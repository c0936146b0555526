import type { StalePosition } from "#lib/domain/findings/types.ts";
import type { ObligationKind } from "#lib/domain/obligations/types.ts";
import type { FactFamily } from "./facts.ts";

/** What the portal may ask of somebody, as what they would do: what they owe, and what is nobody else's to know. */
export type TaskKind =
  | ObligationKind
  | "circulateFinding"
  | "answerSenseCheck"
  | "writeSummary"
  | "readSummary"
  | "agreeSummary";

/** One thing a group wants from one person. */
export type Task = {
  kind: TaskKind;
  /** Of the finding, the sense-check, the discussion, or what an obligation is about. */
  subjectId: string;
  group: { slug: string; name: string };
  title: string;
  /** Where it is done, from the root of the portal. */
  path: string;
  /** The instant at which it closes; null where a day or nothing is set. */
  dueAt: Date | null;
  /** The day by which it is wanted; null where an instant or nothing is set. */
  dueOn: Date | null;
  /** Of `confirmPosition`: the finding's number, what was said of which text, and what the text says now. */
  stale: (StalePosition & { number: number }) | null;
  /** How many comments wait for an answer; null of everything else. */
  count: number | null;
};

/** A recorded fact in a group's account of itself. */
export type Activity = {
  /** A counter too large for a number, as text. */
  id: string;
  kind: string;
  /** An instant, or the beginning of a UTC day where no more is told. */
  at: Date;
  isDayOnly: boolean;
  /** Null for the installation itself, and for somebody who cannot be named. */
  by: string | null;
  subjectId: string;
  /** What it happened to; null where that has no title (a membership). */
  subject: { title: string; path: string } | null;
  /** Of what was read behind broken glass: which page of it, one of `glassPages`; null of everything else. */
  page: string | null;
};

/** One page of a group's account, and what can be chosen among. */
export type ActivityPage = {
  entries: Activity[];
  /** Where the page after this one begins; null: this is the last. */
  older: string | null;
  /** Of everything chosen, not of this page. */
  total: number;
  /** What each kind has under the other filters. */
  counts: Record<FactFamily, number>;
  /** Everybody who is named in the account, by name. */
  people: { id: string; name: string }[];
  /** What the account is narrowed to; null: to nothing, or to what the reader may not read. */
  subject: { title: string; path: string } | null;
};

/** What somebody was told, of one fact or of several that are alike. */
export type NotificationEntry = {
  id: string;
  /** The fact's. */
  kind: string;
  /** An instant, or the beginning of a UTC day where no more is told. */
  at: Date;
  isDayOnly: boolean;
  /** Null for the installation itself, and for somebody who cannot be named. */
  by: string | null;
  isUnread: boolean;
  /** How often, at least once. */
  times: number;
};

/** All that somebody was told of one thing, newest first. */
export type NotificationThing = {
  subjectId: string;
  group: { slug: string; name: string };
  title: string;
  /** From the root of the portal. */
  path: string;
  isUnread: boolean;
  entries: NotificationEntry[];
};

export type NotificationPage = {
  things: NotificationThing[];
  /** Where the page after this one begins; null: this is the last. */
  older: string | null;
  /** Of everything, not of this page. */
  unread: number;
  /** Those the reader can choose among. */
  groups: { slug: string; name: string }[];
};
