import type { PersonName } from "#lib/domain/people/types.ts";

export const commissionStates = [
  "draft",
  "offered",
  "accepted",
  "declined",
  "lapsed",
  "delivered",
  "discharged",
  "cancelled",
] as const;
export type CommissionState = (typeof commissionStates)[number];

export type CommissionVerb = "read" | "answer" | "startPaper";
export const commissionVerbs: readonly CommissionVerb[] = ["read", "answer", "startPaper"];

/** Who somebody is to one commission. */
export type CommissionRole = "author" | "moderator" | "expert";

export type CommissionView = {
  id: string;
  slug: string;
  title: string;
  brief: string;
  perspective: string;
  state: CommissionState;
  dueOn: Date | null;
  authors: PersonName[];
  /** Slug of the paper, once it was begun. */
  paper: string | null;
  may: Record<CommissionVerb, boolean>;
};

/** What the public is told of a commissioned paper: derived from the state, never typed. */
export type ComingSoon = {
  kind: "paper" | "report";
  title: string;
  authors: PersonName[];
  expectedMonth: Date | null;
};
