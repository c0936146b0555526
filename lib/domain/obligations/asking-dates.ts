import type { Actor } from "#lib/base/actor.ts";
import type { DateEntry } from "./types.ts";

/** The time asked for: from an instant, and until another that is not part of it. */
export type Span = { from: Date; until: Date };

/** Of which of the actor's groups it is asked what they have planned, and for when. */
export type AskingDates = Span & { actor: Actor; groupId: { in: string[] } };

/** More of one kind than a few months have; what lies beyond is not read. */
export const mostDates = 500;

/** What is read of the group of each. */
export const dateGroup = { select: { slug: true, name: true } } as const;

/** The least that is said of something planned. */
type Told = Pick<DateEntry, "kind" | "id" | "group" | "title" | "path"> & Partial<DateEntry>;

/** One thing in a calendar; what nothing is said of is null. */
export function dateEntry(told: Told): DateEntry {
  return { at: null, until: null, on: null, mine: false, revision: 0, cancelled: false, ...told };
}
