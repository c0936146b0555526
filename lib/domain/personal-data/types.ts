import type { Language } from "#lib/base/languages.ts";

/** What stands between somebody and deleting their account. */
export type DeletionBlock = {
  /** Working groups that would have no moderator. */
  groups: { slug: string; name: string }[];
  /** Whether nobody would run the installation. */
  lastAdministrator: boolean;
};

/** How much of somebody stays, by name, because others rely on it. */
export type StayingCounts = Record<StayingKind, number>;

/** What goes of every account, in the order in which it is told. */
export const goingKinds = ["entries", "profile", "own"] as const;

/** In the order in which they are told. */
export const stayingKinds = [
  "memberships",
  "credits",
  "appearances",
  "papers",
  "positions",
  "endorsements",
  "comments",
  "contributions",
] as const;

export type StayingKind = (typeof stayingKinds)[number];

/** What would become of an account. */
export type DeletionOutlook = {
  block: DeletionBlock;
  /** Null: nothing does, and the person goes with the account. */
  stays: StayingCounts | null;
};

/** The same of another's account, as an administrator sees it. */
export type OthersOutlook = {
  /** How many groups would have no moderator. */
  moderatesAlone: number;
  /** Null: nothing does, and the person goes with the account. */
  stays: StayingKind[] | null;
};

export type DataExportState = "waiting" | "ready" | "failed";

/** A copy of what is somebody's, as they see it. */
export type DataExportView = {
  id: string;
  state: DataExportState;
  requestedAt: Date;
  /** Per cent. */
  progress: number;
  /** Null until it is ready. */
  sizeBytes: number | null;
  /** When it is removed. */
  expiresAt: Date;
};

/** Whose account is taken away, and where they are told so. */
export type ErasedAccount = {
  id: string;
  personId: string;
  email: string;
  name: string;
  language: Language | null;
};
