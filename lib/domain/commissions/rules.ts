import { isTimeZone, localTimeAt, utcDayOf } from "#lib/base/local-time.ts";
import { type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type {
  CommissionDays,
  CommissionState,
  Milestone,
  MilestoneView,
  ModeratorStep,
  NextStep,
} from "./types.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** How far a commission has come, as far as rules ask. */
export type CommissionProgress = CommissionDays & {
  state: CommissionState;
  outlineAt: Date | null;
  draftAt: Date | null;
};

/** The instant at which a day is over: midnight of UTC. */
export function endOf(day: Date): Date {
  return new Date(day.getTime() + dayMs);
}

/** Whether a day is over. */
export function isOver(day: Date | null, now: Date): boolean {
  return day !== null && endOf(day) <= now;
}

/** The column that holds the day of a milestone. */
export const dayColumns = { outline: "outlineDueOn", draft: "draftDueOn", final: "dueOn" } as const;

/** The milestones of a commission in their order: those with a day, those reached, and always the final text. */
export function milestonesOf(commission: CommissionProgress): MilestoneView[] {
  const isDelivered = commission.state === "delivered" || commission.state === "discharged";
  const all: MilestoneView[] = [
    of("outline", commission.outlineDueOn, commission.outlineAt, isDelivered),
    of("draft", commission.draftDueOn, commission.draftAt, isDelivered),
    of("final", commission.dueOn, null, isDelivered),
  ];
  return all.filter(({ milestone, dueOn, doneAt }) => milestone === "final" || dueOn || doneAt);
}

function of(milestone: Milestone, dueOn: Date | null, doneAt: Date | null, isDelivered: boolean) {
  return { milestone, dueOn, doneAt, isDone: doneAt !== null || isDelivered };
}

/** The paper of a commission has come through review, one way or the other: its authors owe no more. */
export function isSettled(paperState: string | null): boolean {
  return ["accepted", "declined", "ready", "scheduled", "published"].includes(paperState ?? "");
}

/** What happens next; null once it has ended. */
export function nextStepOf(commission: CommissionProgress, paperState: string | null): NextStep | null {
  const moderators = (step: ModeratorStep): NextStep => ({ step, holder: "moderators", dueOn: null });
  if (commission.state === "draft") return moderators("offer");
  if (commission.state === "offered")
    return { step: "answer", holder: "authors", dueOn: commission.answerBy };
  if (commission.state === "delivered") return moderators(isSettled(paperState) ? "discharge" : "review");
  if (commission.state !== "accepted") return null;
  const next = milestonesOf(commission).find(({ isDone }) => !isDone);
  return next ? { step: next.milestone, holder: "authors", dueOn: next.dueOn } : null;
}

export type DaysRefusal = { kind: "DaysOutOfOrder" } | { kind: "DayPassed" };

/**
 * Whether the days follow one another: the answer first, then outline, draft and final text, each later than the one before
 * (the answer may come on the day of the outline). Days that are not set are passed over.
 * Refuses: DaysOutOfOrder.
 */
export function decideOrder(days: CommissionDays): Result<undefined, { kind: "DaysOutOfOrder" }> {
  const due = [days.outlineDueOn, days.draftDueOn, days.dueOn].filter((day) => day !== null);
  const [first] = due;
  const isInOrder = due.every((day, index) => index === 0 || day > (due[index - 1] ?? day));
  const isAnswered = !days.answerBy || !first || days.answerBy <= first;
  return isInOrder && isAnswered ? ok() : refuse({ kind: "DaysOutOfOrder" });
}

/**
 * Whether nobody is asked for something by a day that is over. A day that stands already may stay.
 * Refuses: DayPassed.
 */
export function decideFuture(
  days: CommissionDays,
  now: Date,
  standing: CommissionDays | null = null,
): Result<undefined, { kind: "DayPassed" }> {
  const names = ["answerBy", "outlineDueOn", "draftDueOn", "dueOn"] as const;
  const isPast = names.some(
    (name) => isOver(days[name], now) && days[name]?.getTime() !== standing?.[name]?.getTime(),
  );
  return isPast ? refuse({ kind: "DayPassed" }) : ok();
}

/** A milestone that is still owed, with its day. Refuses: WrongState (reached, or no day is set). */
export function decideOwed(
  commission: CommissionProgress,
  milestone: Milestone,
): Result<{ dueOn: Date }, WrongState> {
  const owed = milestonesOf(commission).find((one) => one.milestone === milestone);
  return owed?.dueOn && !owed.isDone ? ok({ dueOn: owed.dueOn }) : wrongState(commission.state);
}

const longestDays = 731;

export type WishRefusal = WrongState | { kind: "WishTooEarly" } | { kind: "WishTooLate" };

/** Whether more time may be asked for until that day. Refuses: WrongState, WishTooEarly (not later than the day that
 *  stands, or over), WishTooLate (more than two years ahead). */
export function decideWish(
  commission: CommissionProgress,
  wish: { milestone: Milestone; wantedOn: Date },
  now: Date,
): Result<undefined, WishRefusal> {
  const owed = decideOwed(commission, wish.milestone);
  if (!owed.ok) return owed;
  if (wish.wantedOn <= owed.value.dueOn || isOver(wish.wantedOn, now))
    return refuse({ kind: "WishTooEarly" });
  const latest = utcDayOf(now).getTime() + longestDays * dayMs;
  return wish.wantedOn.getTime() > latest ? refuse({ kind: "WishTooLate" }) : ok();
}

export type GrantRefusal = WishRefusal | { kind: "BeyondNext" };

/**
 * The commission's days once a milestone gets another one, and the month the public is told, which keeps its distance from the
 * final text and never comes nearer. Refuses: WrongState, WishTooEarly, WishTooLate, BeyondNext (a milestone that follows would come first).
 */
export function decideGrant(
  commission: CommissionProgress & { expectedMonth: Date | null },
  grant: { milestone: Milestone; wantedOn: Date },
  now: Date,
): Result<Partial<CommissionDays> & { expectedMonth: Date | null }, GrantRefusal> {
  const wish = decideWish(commission, grant, now);
  if (!wish.ok) return wish;
  const change = { [dayColumns[grant.milestone]]: grant.wantedOn };
  if (!decideOrder({ ...commission, ...change }).ok) return refuse({ kind: "BeyondNext" });
  const { dueOn, expectedMonth } = commission;
  const follows = grant.milestone === "final" && dueOn && expectedMonth;
  return ok({
    ...change,
    expectedMonth: follows ? followingMonth(expectedMonth, dueOn, grant.wantedOn) : expectedMonth,
  });
}

/** The first day of the month as far from the new day as it was from the old one. */
function followingMonth(month: Date, from: Date, to: Date): Date {
  const moved = Math.max(0, monthsOf(to) - monthsOf(from));
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + moved, 1));
}

function monthsOf(day: Date): number {
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}

/** Why somebody is reminded of a day. */
export type ReminderOccasion = "week_before" | "day_before" | "day_after" | "week_after" | "fortnight_after";

/** Nobody's clock shows more than this many days around a day of which somebody is reminded. */
export const remindedDays = { before: 9, after: 24 };

/**
 * Which reminder of a day is due for somebody: seven days before, the day before, the day after, then weekly, three at
 * most. The days are those of their own clock, and begin at eight in the morning. One that could not be sent in time is
 * sent later, while it still says something: so each has a few days.
 * @param zone IANA; UTC for a name that is none
 * @returns null: none now
 */
export function reminderDue(dueOn: Date, now: Date, zone: string): ReminderOccasion | null {
  const morning = new Date(now.getTime() - 8 * hourMs);
  const today = new Date(localTimeAt(morning, isTimeZone(zone) ? zone : "UTC").slice(0, 10));
  const late = Math.round((today.getTime() - dueOn.getTime()) / dayMs);
  if (late >= -7 && late <= -5) return "week_before";
  if (late >= -1 && late <= 0) return isOver(dueOn, now) ? null : "day_before";
  if (late >= 1 && late <= 7) return "day_after";
  if (late >= 8 && late <= 14) return "week_after";
  return late >= 15 && late <= 21 ? "fortnight_after" : null;
}

/** States in which the public is told that a paper is coming. One that was discharged before the public could read it is still
 *  coming. */
export const comingStates: CommissionState[] = ["accepted", "delivered", "discharged"];
