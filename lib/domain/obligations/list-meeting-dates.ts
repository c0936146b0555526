import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { db } from "#lib/infra/db.ts";
import { type AskingDates, dateEntry, dateGroup, mostDates } from "./asking-dates.ts";
import type { DateEntry } from "./types.ts";

/** Discussions; a postponed one has no time. */
export async function listDiscussionDates({
  actor,
  groupId,
  from,
  until,
}: AskingDates): Promise<DateEntry[]> {
  const rows = await db.discussion.findMany({
    where: {
      AND: [
        visibleDiscussions(actor),
        { groupId, state: { not: "postponed" }, startsAt: { lt: until }, endsAt: { gte: from } },
      ],
    },
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      startsAt: true,
      endsAt: true,
      revision: true,
      group: dateGroup,
    },
    take: mostDates,
  });
  return rows.map(({ id, slug, title, state, startsAt, endsAt, revision, group: of }) =>
    dateEntry({
      kind: "discussion",
      id,
      group: of,
      title,
      path: `/workspace/${of.slug}/discussions/${slug}`,
      at: startsAt,
      until: endsAt,
      revision,
      cancelled: state === "cancelled",
    }),
  );
}

/** Announced events, as the public sees them. */
export async function listEventDates({ groupId, from, until }: AskingDates): Promise<DateEntry[]> {
  const rows = await db.event.findMany({
    where: {
      groupId,
      state: { notIn: ["draft", "postponed"] },
      startsAt: { lt: until },
      endsAt: { gte: from },
    },
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      startsAt: true,
      endsAt: true,
      group: dateGroup,
    },
    take: mostDates,
  });
  return rows.flatMap(({ id, slug, title, state, startsAt, endsAt, group: of }) =>
    of
      ? [
          dateEntry({
            kind: "event",
            id,
            group: of,
            title,
            path: `/events/${slug}`,
            at: startsAt,
            until: endsAt,
            cancelled: state === "cancelled",
          }),
        ]
      : [],
  );
}
