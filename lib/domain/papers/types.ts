import type { PersonName } from "#lib/domain/people/types.ts";

export const paperStates = [
  "planned",
  "drafting",
  "submitted",
  "in_review",
  "revision_requested",
  "accepted",
  "declined",
  "ready",
  "scheduled",
  "published",
] as const;
export type PaperState = (typeof paperStates)[number];

export const paperVerbs = [
  "read",
  "readVersions",
  "comment",
  "suggest",
  "edit",
  "submit",
  "startReview",
  "requestRevision",
  "accept",
  "decline",
  "approve",
  "publish",
  "proposeFinding",
] as const;
export type PaperVerb = (typeof paperVerbs)[number];

/** Who somebody is to one paper; one person may be several. */
export type PaperRole = "author" | "moderator" | "expert" | "observer";

export type PaperCard = {
  id: string;
  slug: string;
  title: string;
  abstract: string;
  /** What it is written in (BCP 47). */
  language: string;
  state: PaperState;
  round: number;
  authors: PersonName[];
  dueOn: Date | null;
};

export type PaperView = PaperCard & {
  groupId: string;
  documentId: string;
  brief: string;
  /** Slug of its commission; null: it has none, or none the reader may read. */
  commission: string | null;
  /** The version that was frozen at the last submission. */
  submittedVersion: { number: number; name: string; createdAt: Date } | null;
  /** Slug of what the public reads of it; null while it reads nothing. */
  publication: string | null;
  may: Record<PaperVerb, boolean>;
};
