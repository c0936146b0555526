/** Where a document's findings and papers are looked up; null where there is none to show. */
export type References = {
  finding: (findingId: string) => FindingReference | null;
  paper: (paperId: string) => PaperReference | null;
};

export const noReferences: References = { finding: () => null, paper: () => null };

/** A finding where a document embeds it. */
export type FindingReference = {
  id: string;
  /** Number in the group, from 1. */
  number: number;
  statement: string;
  /** Null while no consensus call was made (a draft). */
  outcome: "agreed" | "agreed_with_reservations" | "not_agreed" | "deferred" | null;
  /** How many members took each position, or none; values nobody took may be left out. */
  positions: Partial<Record<PositionName | "unanswered", number>>;
};

export type PositionName = "support" | "accept" | "reservation" | "objection" | "abstain" | "recused";

/** A paper where a document presents it. `href`: an address of this site; null while nothing of it is published. */
export type PaperReference = {
  id: string;
  title: string;
  standfirst: string;
  authors: string[];
  href: string | null;
};
