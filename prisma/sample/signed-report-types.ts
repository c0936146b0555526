import type { SampleReport } from "./types.ts";

/** A report that went all the way, and its two editions. Its text file says what the last one says. */
export type SampleSignedReport = Omit<SampleReport, "state" | "papers"> & {
  /** Markdown. */
  summary: string;
  topics: string[];
  /** Title of a heading → who wrote what stands under it. */
  chapterAuthors: Record<string, string[]>;
  review: SampleFinishedReview;
  /** What the text said when it was reviewed, and when it was signed first. */
  once: { reviewed: SampleWording[]; first: SampleWording[] };
  signOffs: SampleSignOff[];
  editions: SampleEdition[];
};

/** Words of the text as they are now, and as they were. */
export type SampleWording = { is: string; was: string };

/** Days are `YYYY-MM-DD`. */
export type SampleFinishedReview = {
  openedBy: string;
  openedOn: string;
  closedOn: string;
  publishedOn: string;
  brief: string;
  /** From outside the group. */
  outside: string[];
  comments: SampleAnsweredComment[];
};

export type SampleAnsweredComment = {
  author: string;
  /** Words as they stood in the text; empty: about the whole. */
  quote: string;
  body: string;
  disposition: SampleDisposition;
  reply: string;
  /** Number of the comment that says the same. */
  duplicateOf?: number;
  /** Its author did not accept what was answered first. */
  contest?: { body: string; firstDisposition: SampleDisposition; firstReply: string };
};

export type SampleDisposition =
  | "accepted"
  | "in_part"
  | "not_accepted"
  | "noted"
  | "out_of_scope"
  | "duplicate";

export type SampleSignOff = {
  openedOn: string;
  closesOn: string;
  approvedOn: string;
  statement: string;
  /** Whoever is missing did not answer. */
  answers: {
    person: string;
    value: "endorsed" | "endorsed_with_reservation" | "dissents" | "not_named" | "recused";
    text?: string;
    signedOn: string;
  }[];
};

export type SampleEdition = {
  publishedOn: string;
  requestedBy: string;
  confirmedBy: string;
  /** From the second on. */
  change?: { kind: "correction" | "erratum" | "addendum" | "clarification"; note: string };
  /** What was said of it later. */
  notice?: { kind: "correction" | "erratum" | "addendum" | "clarification"; text: string; madeOn: string };
};
