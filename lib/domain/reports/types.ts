export const reportStates = [
  "outline",
  "drafting",
  "review",
  "revising",
  "final_draft",
  "sign_off",
  "approved",
  "scheduled",
  "published",
] as const;
export type ReportState = (typeof reportStates)[number];

/** What a member may answer to the exact text of a report. No answer is computed, never stored. */
export const endorsementValues = [
  "endorsed",
  "endorsed_with_reservation",
  "dissents",
  "not_named",
  "recused",
] as const;
export type EndorsementValue = (typeof endorsementValues)[number];

export const reportVerbs = [
  "read",
  "readVersions",
  "comment",
  "suggest",
  "edit",
  "openReview",
  "completeReview",
  "freeze",
  "thaw",
  "openSignOff",
  "sign",
  "approve",
  "voidSignOff",
  "publish",
  "reschedule",
  "revise",
] as const;
export type ReportVerb = (typeof reportVerbs)[number];

export type ReportView = {
  id: string;
  groupId: string;
  documentId: string;
  slug: string;
  title: string;
  standfirst: string;
  /** What it is written in (BCP 47). */
  language: string;
  state: ReportState;
  may: Record<ReportVerb, boolean>;
};

/** What stands around a report's text, as its moderators say. */
export type FrontMatter = {
  /** Its author as printed; empty: the group by its name. */
  corporateAuthor: string;
  /** The series it is published in, and its number there; both empty: none. */
  seriesName: string;
  seriesNumber: string;
  /** Markdown; empty: none. */
  foreword: string;
  /** Who signs the foreword. */
  forewordBy: string;
  /** Markdown; empty: none. */
  summary: string;
  printsCharter: boolean;
  printsEvidence: boolean;
  printsAbbreviations: boolean;
};

/** The heading of a part, chapter or section; `level` from 2 to 4. */
export type Heading = { blockId: string; level: number; title: string };

/** A section as the outline shows it. */
export type Section = Heading & {
  /** Under its heading, to the next heading. */
  words: number;
  /** How many sections are below it. */
  below: number;
  /** Where it can go. */
  may: Record<"up" | "down" | "in" | "out", boolean>;
};

/** Somebody who wrote a chapter. */
export type ChapterAuthor = { personId: string; name: string };

/** Who wrote a chapter whose heading is not in the text any more. */
export type OrphanedChapter = { blockId: string; authors: ChapterAuthor[] };
