import { timelineOf } from "#components/group/public-timeline.ts";
import { listComingPapers } from "#lib/domain/commissions/queries.ts";
import { listPublicDiscussions } from "#lib/domain/discussions/queries.ts";
import { listEvents } from "#lib/domain/events/queries.ts";
import { listPublicMembers } from "#lib/domain/groups/queries.ts";
import type { GroupPublicView } from "#lib/domain/groups/types.ts";
import { listGroupEditions } from "#lib/domain/publications/list-group-editions.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import { listComingReports } from "#lib/domain/reports/queries.ts";
import { comingKey } from "#lib/domain/subscriptions/coming-key.ts";

/** What stands on a group's public page beside the group itself. */
export async function loadPublicGroup(group: GroupPublicView) {
  const [members, discussions, events, reports, papers, editions, { cards: publications, total }] =
    await Promise.all([
      listPublicMembers(group.id),
      listPublicDiscussions(group.id),
      listEvents({ groupSlug: group.slug }),
      listComingReports(group.id),
      listComingPapers(group.id),
      listGroupEditions(group.slug),
      listPublications({ group: group.slug, page: 1 }),
    ]);
  const timeline = timelineOf({ group, discussions, editions, events });
  const coming = [...reports, ...papers].map(({ id, ...work }) => ({ ...work, key: comingKey(id) }));
  return { members, discussions, events, publications, total, timeline, coming };
}
