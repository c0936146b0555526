import type { StalePosition } from "#lib/domain/findings/types.ts";
import type { FactFamily } from "./facts.ts";

/** What the portal may ask of somebody, as what they would do. */
export type TaskKind =
  | "takePosition"
  | "confirmPosition"
  | "answerCommission"
  | "startPaper"
  | "writePaper"
  | "revisePaper"
  | "approvePaper"
  | "circulateFinding"
  | "callFinding"
  | "answerSenseCheck"
  | "startReview"
  | "publishPaper"
  | "writeSummary"
  | "readSummary"
  | "agreeSummary";

/** One thing a group wants from one person. */
export type Task = {
  kind: TaskKind;
  /** Of the finding, the sense-check, the paper, the commission or the discussion. */
  subjectId: string;
  group: { slug: string; name: string };
  title: string;
  /** Where it is done within the group: a number, or a paper's or discussion's slug; null for a commission. */
  address: string | null;
  /** The instant at which it closes; null where a day or nothing is set. */
  dueAt: Date | null;
  /** The day by which it is wanted; null where an instant or nothing is set. */
  dueOn: Date | null;
  /** Of `confirmPosition`: what was said of which text, and what the text says now. */
  stale: StalePosition | null;
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
