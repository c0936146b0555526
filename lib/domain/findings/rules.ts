import { localTimeAt } from "#lib/base/local-time.ts";
import { type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import {
  type ConsensusOutcome,
  type FindingState,
  type PositionCounts,
  type PositionValue,
  positionValues,
} from "./types.ts";

/** The states in which members take positions and talk, and a call may be recorded. */
export const openStates: readonly FindingState[] = ["circulated", "in_discussion", "last_call"];

/** Values that say nothing without a text: a reservation's words, and what would resolve an objection. */
export function needsText(value: PositionValue): boolean {
  return value === "reservation" || value === "objection";
}

export type PositionRefusal = WrongState | { kind: "TextRequired" };

/** Whether a position may be recorded. Refuses: WrongState (not open for positions), TextRequired. */
export function decidePosition(
  state: FindingState,
  input: { value: PositionValue; text: string },
): Result<undefined, PositionRefusal> {
  if (!openStates.includes(state)) return wrongState(state);
  if (needsText(input.value) && input.text.trim() === "") return refuse({ kind: "TextRequired" });
  return ok();
}

/** A last call that nothing has ended yet: until when it takes answers, and whether it is held under the group's silence
 *  procedure. */
export type OpenLastCall = { closesAt: Date; silence: boolean };

/** Whether a last call takes no more answers. The closing instant itself is too late. */
export function hasClosed(lastCall: OpenLastCall | null, now: Date): boolean {
  return lastCall !== null && lastCall.closesAt <= now;
}

/** Whether a new position takes back an objection or a reservation, or puts a weaker one in its place. */
export function easesPosition(from: PositionValue | null, to: PositionValue): boolean {
  if (from === "objection") return to !== "objection";
  return from === "reservation" && !needsText(to);
}

/**
 * Whether a position comes in time. After a last call has closed only an objection or a reservation may be eased, until
 * the outcome is recorded: nobody is held to what no longer stands between them and the group.
 * Refuses: LastCallClosed.
 */
export function decideInTime(
  lastCall: OpenLastCall | null,
  change: { from: PositionValue | null; to: PositionValue },
  now: Date,
): Result<undefined, { kind: "LastCallClosed" }> {
  if (!hasClosed(lastCall, now) || easesPosition(change.from, change.to)) return ok();
  return refuse({ kind: "LastCallClosed" });
}

const dayMs = 86_400_000;
const longestDays = 90;

export type ClosingRefusal = { kind: "ClosingTooSoon" } | { kind: "ClosingTooLate"; days: number };

/** At most so many comments on one finding, with those that were removed: its page shows them all. */
export const commentLimit = 1_000;

/** Whether a last call may close then: a day ahead at least, 90 days at most. Refuses: ClosingTooSoon, ClosingTooLate. */
export function decideClosing(closesAt: Date, now: Date): Result<undefined, ClosingRefusal> {
  const aheadMs = closesAt.getTime() - now.getTime();
  if (aheadMs < dayMs) return refuse({ kind: "ClosingTooSoon" });
  if (aheadMs > longestDays * dayMs) return refuse({ kind: "ClosingTooLate", days: longestDays });
  return ok();
}

const usualDays = 10;
const usualHour = "T18:00";

/** What the form of a last call offers: ten days from today, at six in the evening, on the clocks of that zone.
 *  @returns as a form takes it: "2027-03-12T18:00" */
export function usualClosing(now: Date, zone: string): string {
  return localTimeAt(new Date(now.getTime() + usualDays * dayMs), zone).slice(0, 10) + usualHour;
}

/** Which reminder is due of a last call that was opened then; null: none, or it has closed. */
export function dueReminder(
  lastCall: { openedAt: Date; closesAt: Date },
  now: Date,
): { occasion: "three_days" | "one_day"; since: Date } | null {
  const { openedAt, closesAt } = lastCall;
  if (closesAt <= now) return null;
  const from = (days: number) => new Date(closesAt.getTime() - days * dayMs);
  const [threeDays, oneDay] = [from(3), from(1)];
  if (oneDay <= now) return oneDay > openedAt ? { occasion: "one_day", since: oneDay } : null;
  return threeDays <= now && threeDays > openedAt ? { occasion: "three_days", since: threeDays } : null;
}

/** A finding as the call needs to know it. `departed`: how many of its objections are held by people who take no positions any
 *  more, because they left the group or observe it now, and so cannot withdraw them. `untold`: of those who have not answered, how many no mail has told that their
 *  silence would be taken as consent. */
export type CallableFinding = {
  state: FindingState;
  counts: PositionCounts;
  departed: number;
  unanswered: number;
  untold: number;
  lastCall: OpenLastCall | null;
};

export type OutcomeInput = {
  outcome: ConsensusOutcome;
  rationale: string;
  /** Whether those who did not answer are taken to consent; they are not unless this says so. */
  silence?: boolean;
  /** Whether the objections of those who take no positions any more are set aside; they are not unless this says so. */
  setAside?: boolean;
};

export type OutcomeRefusal =
  | WrongState
  | ObjectionRefusal
  | { kind: "ReservationStands" }
  | SilenceRefusal
  | { kind: "RationaleRequired"; why: WantsRationale };

type WantsRationale = "otherwise" | "setAside" | "early" | "unanswered";

/** Whether an outcome says that the group agrees. */
export function agrees(outcome: ConsensusOutcome): boolean {
  return outcome === "agreed" || outcome === "agreed_with_reservations";
}

/**
 * Whether the moderator may record this outcome. *Agreed* and *agreed with reservations* are impossible while
 * an objection stands, *agreed* also while a reservation does. One exception: objections that nobody can withdraw any more may
 * be set aside for *agreed with reservations*. A written rationale is needed for that, for every other outcome, and for an
 * agreement before a last call has closed or while answers are missing that silence does not stand for.
 * @returns how many consent by silence
 */
export function decideOutcome(
  finding: CallableFinding,
  input: OutcomeInput,
  now: Date,
): Result<{ to: ConsensusOutcome; silent: number }, OutcomeRefusal> {
  if (!openStates.includes(finding.state)) return wrongState(finding.state);
  const { outcome } = input;
  const objections = decideObjections(finding, input);
  if (!objections.ok) return objections;
  if (outcome === "agreed" && finding.counts.reservation > 0) return refuse({ kind: "ReservationStands" });
  const silence = decideSilence(finding, input, now);
  if (!silence.ok) return silence;
  const why = needsRationale(finding, { outcome, silent: silence.value }, now);
  if (why && input.rationale.trim() === "") return refuse({ kind: "RationaleRequired", why });
  return ok({ to: outcome, silent: silence.value });
}

export type ObjectionRefusal = { kind: "ObjectionStands" } | { kind: "ObjectionOfDeparted" };

/** Nothing agrees against an objection that its holder can still withdraw. Of the others a moderator has to say that they are set
 *  aside; they stay on the record, so that the agreement is one with reservations. */
function decideObjections(
  { counts, departed }: CallableFinding,
  { outcome, setAside }: OutcomeInput,
): Result<undefined, ObjectionRefusal> {
  if (!agrees(outcome) || counts.objection === 0) return ok();
  if (counts.objection > departed) return refuse({ kind: "ObjectionStands" });
  return setAside && outcome !== "agreed" ? ok() : refuse({ kind: "ObjectionOfDeparted" });
}

export type SilenceRefusal = { kind: "SilenceSaysNothing" } | { kind: "SilenceNotTold"; count: number };

/** How many consent by silence: nobody, unless the moderator takes it so, in an agreement, of a last call that was held under
 *  the procedure and has closed, and everybody silent was told. */
function decideSilence(
  { lastCall, unanswered, untold }: CallableFinding,
  { outcome, silence }: OutcomeInput,
  now: Date,
): Result<number, SilenceRefusal> {
  if (!silence || !agrees(outcome) || unanswered === 0) return ok(0);
  if (!lastCall?.silence || !hasClosed(lastCall, now)) return refuse({ kind: "SilenceSaysNothing" });
  return untold > 0 ? refuse({ kind: "SilenceNotTold", count: untold }) : ok(unanswered);
}

function needsRationale(
  { counts, lastCall, unanswered }: CallableFinding,
  { outcome, silent }: { outcome: ConsensusOutcome; silent: number },
  now: Date,
): WantsRationale | null {
  if (!agrees(outcome)) return "otherwise";
  if (counts.objection > 0) return "setAside";
  if (!hasClosed(lastCall, now)) return "early";
  return unanswered > silent ? "unanswered" : null;
}

/** @returns how many stand where */
export function countPositions(positions: readonly { value: PositionValue }[]): PositionCounts {
  const counts = Object.fromEntries(positionValues.map((value) => [value, 0])) as PositionCounts;
  for (const { value } of positions) counts[value] += 1;
  return counts;
}

/** Whether somebody's word is wanted where a matrix has this letter: there is none, or it is stale. */
export function isOpenCell(letter: string): boolean {
  return letter === "-" || letter !== letter.toLowerCase();
}
