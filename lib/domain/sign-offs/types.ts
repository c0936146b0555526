import type { EditionContent } from "#lib/domain/publications/edition-content.ts";
import type { EndorsementValue } from "#lib/domain/reports/types.ts";

export type SignOffState = "open" | "approved" | "voided";

/** Where somebody stands who is asked: they answered, had the text before them, or neither. `answered`: they did, and what
 *  is not the reader's to know. */
export type RosterState = EndorsementValue | "answered" | "viewed" | "missing";

/** One member who is asked to sign, or who answered while they were in the group. */
export type RosterEntry = {
  personId: string;
  name: string;
  perspective: string;
  state: RosterState;
  /** Of a reservation or a dissent: as it is printed. */
  text: string;
  /** When they answered; null: they have not. */
  answeredAt: Date | null;
  /** No longer in the group as somebody who signs. Their answer stays. */
  hasLeft: boolean;
};

/** How many answered what. Whoever is recused is asked nothing, and is not among `asked`. */
export type SignOffCounts = Record<EndorsementValue | "unanswered" | "asked", number>;

/** What somebody answered last, as they may keep it. */
export type OwnAnswer = {
  value: EndorsementValue;
  text: string;
  hash: string;
  statement: string;
  /** When they proved who they are. */
  confirmedAt: Date;
  createdAt: Date;
};

/** One round of signing, without its text. */
export type SignOffCard = {
  id: string;
  /** Of the report, from 1. */
  number: number;
  state: SignOffState;
  openedAt: Date;
  /** Null: until it is approved or voided. */
  closesAt: Date | null;
  /** When it was approved or voided. */
  endedAt: Date | null;
  /** Why it was voided; empty otherwise. */
  reason: string;
  /** How many people answered it. */
  answers: number;
};

/** A round as those see it who sign. */
export type SignOffView = Omit<SignOffCard, "answers"> & {
  reportId: string;
  documentId: string;
  /** Number of the version that was frozen for it. */
  version: number;
  content: EditionContent;
  /** SHA-256 of the signed text, hex. */
  hash: string;
  statement: string;
  mine: OwnAnswer | null;
  roster: RosterEntry[];
  counts: SignOffCounts;
  /** Whether answers are taken at this moment. */
  isTaking: boolean;
};
