import type { PersonName } from "#lib/domain/people/types.ts";

/** Never stored: a sense-check is closed when the database's clock says so. */
export const senseCheckStates = ["open", "closed"] as const;
export type SenseCheckState = (typeof senseCheckStates)[number];

export const senseCheckVerbs = ["read", "readQuestion", "answer", "readResults"] as const;
export type SenseCheckVerb = (typeof senseCheckVerbs)[number];

export type SenseCheckCard = {
  id: string;
  /** In its group, from 1. */
  number: number;
  state: SenseCheckState;
  closesAt: Date;
  /** Null for observers, who learn only that there is one. */
  question: string | null;
  /** Whether the reader has answered; nobody learns it of anybody else. */
  answered: boolean;
};

/** What came of it. `withheld`: fewer than five answered, and nobody will ever see how. `null`: not for this reader. */
export type SenseCheckResults =
  | { kind: "pending" }
  | { kind: "withheld" }
  | { kind: "shown"; total: number; unanimous: boolean; options: { label: string; count: number }[] };

export type SenseCheckView = SenseCheckCard & {
  /** Empty for observers. */
  options: { id: string; label: string }[];
  askedBy: PersonName;
  /** What it is about; null for nothing, and for what the reader may not read. */
  finding: { number: number; statement: string } | null;
  results: SenseCheckResults | null;
  may: Record<SenseCheckVerb, boolean>;
};
