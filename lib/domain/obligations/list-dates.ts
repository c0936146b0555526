import { type Actor, groupsWhere } from "#lib/base/actor.ts";
import type { AskingDates, Span } from "./asking-dates.ts";
import {
  listLastCallClosings,
  listReviewClosings,
  listSenseCheckClosings,
  listSignOffClosings,
} from "./list-closings.ts";
import { listCommissionDates } from "./list-commission-dates.ts";
import { listDiscussionDates, listEventDates } from "./list-meeting-dates.ts";
import { listReleaseDates } from "./list-release-dates.ts";
import type { DateEntry } from "./types.ts";

/**
 * What groups have planned in a span of time, as far as the actor may read each of it, in order: days of commissions, closings
 * of last calls, sense-checks, reviews and sign-offs, discussions, events, and for moderators the instants of publications.
 * @param groupIds asked for; of one that is not the actor's nothing is told
 */
export async function listDates(actor: Actor, groupIds: readonly string[], span: Span): Promise<DateEntry[]> {
  const own = groupsWhere(actor, ["moderator", "expert", "observer"]);
  const asking: AskingDates = { actor, groupId: { in: groupIds.filter((id) => own.includes(id)) }, ...span };
  const found = await Promise.all(sources.map((source) => source(asking)));
  return found.flat().toSorted(byTime);
}

const sources = [
  listCommissionDates,
  listLastCallClosings,
  listSenseCheckClosings,
  listReviewClosings,
  listSignOffClosings,
  listDiscussionDates,
  listEventDates,
  listReleaseDates,
];

function byTime(one: DateEntry, other: DateEntry): number {
  return timeOf(one) - timeOf(other) || one.title.localeCompare(other.title, "en");
}

function timeOf({ at, on }: DateEntry): number {
  return (at ?? on)?.getTime() ?? 0;
}
