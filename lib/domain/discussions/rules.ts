import { instantOf } from "#lib/base/local-time.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type AttributionRule, attributionRules, type DiscussionState } from "./types.ts";

export type TimeRefusal =
  | { kind: "NoSuchLocalTime"; time: string; zone: string }
  | { kind: "EndsBeforeStart" }
  | { kind: "LastsTooLong" };

/** From when to when a discussion is, as clocks at the venue show it. Refuses: NoSuchLocalTime (clocks are put forward
 *  over it), EndsBeforeStart, LastsTooLong (two weeks: a year was mistyped). */
export function decideTime(input: {
  startsAt: string;
  endsAt: string;
  timeZone: string;
}): Result<{ startsAt: Date; endsAt: Date }, TimeRefusal> {
  const zone = input.timeZone;
  const startsAt = instantOf(input.startsAt, zone);
  if (!startsAt) return refuse({ kind: "NoSuchLocalTime", time: input.startsAt.replace("T", " "), zone });
  const endsAt = instantOf(input.endsAt, zone);
  if (!endsAt) return refuse({ kind: "NoSuchLocalTime", time: input.endsAt.replace("T", " "), zone });
  if (endsAt <= startsAt) return refuse({ kind: "EndsBeforeStart" });
  if (endsAt.getTime() - startsAt.getTime() > longestMs) return refuse({ kind: "LastsTooLong" });
  return ok({ startsAt, endsAt });
}

const longestMs = 14 * 86_400_000;

/** At most so many items on an agenda, and so many letters in the title of one. */
export const agendaLimit = 50;
export const longestItem = 300;

export type AgendaRefusal =
  | { kind: "AgendaFull"; count: number }
  | { kind: "AgendaItemTooLong"; number: number; count: number };

/** The items of an agenda that was typed one a line; empty lines are none. Refuses: AgendaFull, AgendaItemTooLong. */
export function decideAgenda(lines: string): Result<string[], AgendaRefusal> {
  const items = lines.split("\n").flatMap((line) => line.trim() || []);
  if (items.length > agendaLimit) return refuse({ kind: "AgendaFull", count: agendaLimit });
  const long = items.findIndex((item) => item.length > longestItem);
  if (long < 0) return ok(items);
  return refuse({ kind: "AgendaItemTooLong", number: long + 1, count: longestItem });
}

/** The rules stricter than this one. */
export function tighterThan(rule: AttributionRule): AttributionRule[] {
  return attributionRules.slice(attributionRules.indexOf(rule) + 1);
}

/** Whether it may be told who did something in it: once it began, only on the record. */
export function mayBeNamed({ rule, state }: { rule: AttributionRule; state: DiscussionState }): boolean {
  return rule === "on_the_record" || state === "planned" || state === "postponed" || state === "cancelled";
}

/** Whether the plan changed since the group was told of it. */
export function isOutOfDate(plan: { revision: number; invitedRevision: number | null }): boolean {
  return plan.invitedRevision !== null && plan.invitedRevision < plan.revision;
}

/** At most so many contributions to one discussion: its page shows them all, and a device keeps a key for each. */
export const contributionLimit = 1_000;

/** At most so many remarks on one summary. */
export const remarkLimit = 500;

export type DraftRefusal = { kind: "NothingIsRecorded" } | { kind: "SummaryChanged" };

/**
 * Whether a summary may be kept as the next version.
 * Refuses: NothingIsRecorded (off the record), SummaryChanged (somebody kept another version since the text was begun).
 */
export function decideDraft(
  discussion: { rule: AttributionRule; summaryNumber: number },
  from: number,
): Result<{ number: number }, DraftRefusal> {
  if (discussion.rule === "off_the_record") return refuse({ kind: "NothingIsRecorded" });
  if (discussion.summaryNumber !== from) return refuse({ kind: "SummaryChanged" });
  return ok({ number: from + 1 });
}

export type AgreeRefusal =
  | { kind: "SummaryChanged" }
  | { kind: "RemarksUnanswered"; count: number }
  | { kind: "RemarkOnItsWay" };

/**
 * Whether the summary may be agreed and locked. Refuses: SummaryChanged (another version was read), RemarksUnanswered,
 * RemarkOnItsWay (one was written and has not appeared yet: nobody could answer it any more).
 */
export function decideAgreement(
  summary: { number: number; unanswered: number; pending: number },
  read: number,
): Result<undefined, AgreeRefusal> {
  if (summary.number !== read) return refuse({ kind: "SummaryChanged" });
  if (summary.unanswered > 0) return refuse({ kind: "RemarksUnanswered", count: summary.unanswered });
  return summary.pending > 0 ? refuse({ kind: "RemarkOnItsWay" }) : ok();
}

/** When everybody sees what is written now under a rule that hides who wrote it: the next full five minutes that is a
 *  minute away at least, so that several people's points appear together and nobody sees who was typing. */
export function appearsAt(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + atLeastMs) / everyMs) * everyMs);
}

const everyMs = 5 * 60_000;
const atLeastMs = 60_000;

/** The discussion's day at its venue, as the database keeps days: midnight UTC. */
export function venueDayOf({ startsAt, timeZone }: { startsAt: Date; timeZone: string }): Date {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(startsAt);
  return new Date(`${parts}T00:00:00Z`);
}
