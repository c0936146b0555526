import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type EndorsementValue, endorsementValues } from "#lib/domain/reports/types.ts";
import type { RosterEntry, RosterState, SignOffCounts } from "./types.ts";

/** What is printed in its author's words. */
export const wordedAnswers: readonly EndorsementValue[] = ["endorsed_with_reservation", "dissents"];

export type AnswerRefusal =
  | { kind: "SignOffClosed" }
  | { kind: "AnswerTextRequired" }
  | { kind: "AnswerNotApproved" };

export type Answer = { value: EndorsementValue; text: string; printed: boolean };

/**
 * What is kept of an answer. Only a reservation and a dissent have words; those typed for anything else are not kept.
 * Refuses: SignOffClosed, AnswerTextRequired (a reservation or dissent without words), AnswerNotApproved (its author did not
 * say that it may be printed as it stands).
 */
export function decideAnswer(
  { closesAt }: { closesAt: Date | null },
  { value, text, printed }: Answer,
  now: Date,
): Result<{ value: EndorsementValue; text: string }, AnswerRefusal> {
  if (!isTaking({ closesAt }, now)) return refuse({ kind: "SignOffClosed" });
  if (!wordedAnswers.includes(value)) return ok({ value, text: "" });
  if (text === "") return refuse({ kind: "AnswerTextRequired" });
  return printed ? ok({ value, text }) : refuse({ kind: "AnswerNotApproved" });
}

/** Whether an open round still takes answers. */
export function isTaking({ closesAt }: { closesAt: Date | null }, now: Date): boolean {
  return closesAt === null || closesAt > now;
}

/** How many answered what, of those who are asked and those who answered before they left. */
export function countAnswers(roster: readonly Pick<RosterEntry, "state">[]): SignOffCounts {
  const of = (...states: RosterState[]) => roster.filter(({ state }) => states.includes(state)).length;
  const values = endorsementValues.map((value) => [value, of(value)] as const);
  const counts = Object.fromEntries(values) as Record<EndorsementValue, number>;
  return {
    ...counts,
    unanswered: of("viewed", "missing"),
    asked: roster.length - counts.recused,
  };
}

/** What of the roster somebody may see who does not moderate: that a member does not wish to be named is for moderators (and
 *  themselves) to know. */
export function shownTo<Entry extends Pick<RosterEntry, "personId" | "state">>(
  roster: readonly Entry[],
  { personId, moderates }: { personId: string; moderates: boolean },
): Entry[] {
  if (moderates) return [...roster];
  return roster.map((entry) =>
    entry.state === "not_named" && entry.personId !== personId ? { ...entry, state: "answered" } : entry,
  );
}
