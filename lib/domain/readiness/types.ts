/** What has to be in order before a report or a paper is published, in the order it is shown. */
export const readinessKinds = [
  "text",
  "figures",
  "findings",
  "objections",
  "papers",
  "comments",
  "signOff",
  "links",
  "footnotes",
  "sources",
  "terms",
  "metadata",
  "byline",
  "approval",
  "announced",
] as const;
export type ReadinessKind = (typeof readinessKinds)[number];

/** Something that is not in order. */
export type Gap = {
  /** The same for the same thing as long as it is not in order, so that a waiver holds for it and for nothing that comes later. */
  subject: string;
  /** Which sentence says what is missing (messages/en/readiness.json, `gaps`), and its words. */
  says: string;
  values: Record<string, string | number>;
  /** Where it is put right, within the group's workspace; null where that has no page. */
  path: string | null;
};

/** Why something is published all the same. */
export type Waiver = { reason: string; by: string; at: Date };

export type ReadinessState = "met" | "open" | "waived";

/** One check and what came of it. */
export type ReadinessCheck = {
  kind: ReadinessKind;
  state: ReadinessState;
  /** How much was looked at; null where that is no number. */
  total: number | null;
  gaps: (Gap & { waiver: Waiver | null })[];
  /** Whether it can be published all the same, with a reason. */
  isWaivable: boolean;
};

/** A text that is to be published. `room`: its page within the group's workspace. */
export type CheckedSubject = {
  kind: "report" | "paper";
  id: string;
  groupId: string;
  documentId: string;
  room: string;
};

/** The checks of a report or paper as a page shows them. */
export type ReadinessView = {
  subject: Pick<CheckedSubject, "kind" | "id">;
  checks: ReadinessCheck[];
  may: { waive: boolean };
};
