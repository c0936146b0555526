import type { AuditFamily } from "./facts.ts";

/** A recorded fact, as administrators read it. */
export type AuditEntry = {
  /** A counter too large for a number, as text. */
  id: string;
  at: Date;
  kind: string;
  /** Null for the installation itself, for somebody who was forgotten, and inside groups. */
  by: string | null;
  /** The group in which it happened; null for the installation. */
  group: string | null;
  /** Whose account it happened to; null where it is no account. */
  about: string | null;
  subjectId: string;
  detail: Record<string, unknown>;
};

/** One page of it, and what can be chosen among. */
export type AuditPage = {
  entries: AuditEntry[];
  /** Where the page after this one begins; null: this is the last. */
  older: string | null;
  total: number;
  /** What each kind has under the other filters. */
  counts: Record<AuditFamily, number>;
  /** The first five hundred of whoever did something, by name. */
  people: { id: string; name: string }[];
  groups: { id: string; name: string }[];
};
