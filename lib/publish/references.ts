/** Where a document's findings and papers are looked up; null where there is none to print. */
export type References = {
  finding: (findingId: string) => PrintedFinding | null;
  paper: (paperId: string) => PrintedPaper | null;
};

export const noReferences: References = { finding: () => null, paper: () => null };

/** A finding as it stands in print, with everything the reader may see of it. */
export type PrintedFinding = {
  id: string;
  /** Number in the group, from 1. */
  number: number;
  statement: string;
  reasons: string;
  /** Null while no consensus call was made (a preview). */
  outcome: "agreed" | "agreed_with_reservations" | "not_agreed" | "deferred" | null;
  /** How many members took each position, or none; values nobody took may be left out. */
  positions: Partial<Record<PrintedPosition | "unanswered", number>>;
  /** Reservations and standing objections in their authors' words. */
  dissents: { value: PrintedPosition; name: string; text: string }[];
  evidence: PrintedEvidence[];
};

export type PrintedPosition = "support" | "accept" | "reservation" | "objection" | "abstain" | "recused";

export type PrintedEvidence = {
  kind: "passage" | "contribution" | "source" | "finding";
  stance: "supports" | "qualifies" | "contradicts";
  /** What it is: a paper's title, a source's title, a finding's statement. */
  title: string;
  /** The exact words, if any are quoted. */
  quote: string | null;
  note: string;
  /** Where it can be read: an address of this site beginning with a slash or #, or a checked outside one. */
  href: string | null;
};

/** A paper as it is presented in a report. `href` as in `PrintedEvidence`; null while nothing of it is published. */
export type PrintedPaper = {
  id: string;
  title: string;
  standfirst: string;
  authors: string[];
  href: string | null;
};
