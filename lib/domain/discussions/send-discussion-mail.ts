import { localTimeInWords } from "#lib/base/local-time.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { type CalendarDiscussion, discussionCalendar } from "#lib/publish/calendar/discussion-calendar.ts";
import domain from "#messages/en/domain.json" with { type: "json" };
import type { LoadedDiscussion } from "./load-discussion.ts";

export type DiscussionOccasion = "invited" | "changed" | "postponed" | "cancelled";

/**
 * Tells every present member with an account, in one mail each and all alike, how a discussion stands, with the entry for
 * their calendar. Who was told is kept nowhere. The mail says when, where and under which rule; the briefing and the
 * agenda stay in the portal.
 */
export async function sendDiscussionMail(
  tx: Tx,
  discussion: LoadedDiscussion,
  occasion: DiscussionOccasion,
): Promise<void> {
  const accounts = await tx.account.findMany({
    where: {
      disabledAt: null,
      person: { memberships: { some: { groupId: discussion.groupId, leftAt: null } } },
    },
    select: { email: true, timeZone: true, person: { select: { name: true } } },
    // Not in the order in which people joined.
    orderBy: { email: "asc" },
  });
  const called = occasion === "postponed" || occasion === "cancelled";
  const attachments = [calendarFile(discussion, called)];
  const mails = accounts.map(({ email, timeZone, person }) => {
    const values = { ...valuesOf(discussion), name: person.name, time: timesOf(discussion, timeZone) };
    return { to: email, ...mailText(kinds[occasion], values), attachments };
  });
  await queueMails(tx, mails);
}

/** How the calendar file tells of a discussion; also for the page that offers it. */
export function calendarOf(
  discussion: Pick<
    LoadedDiscussion,
    | "id"
    | "slug"
    | "title"
    | "rule"
    | "startsAt"
    | "endsAt"
    | "timeZone"
    | "place"
    | "link"
    | "revision"
    | "group"
  >,
  called: boolean,
): CalendarDiscussion {
  return {
    ...discussion,
    url: addressOf(discussion),
    description: `${domain.rule[discussion.rule]}. ${domain.ruleText[discussion.rule]}`,
    cancelled: called,
  };
}

const kinds = {
  invited: "discussionInvited",
  changed: "discussionChanged",
  postponed: "discussionPostponed",
  cancelled: "discussionCancelled",
} as const;

function calendarFile(discussion: LoadedDiscussion, called: boolean) {
  return {
    filename: `${discussion.slug.slice(0, 60).replace(/-+$/, "")}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${called ? "CANCEL" : "PUBLISH"}` as const,
    content: discussionCalendar(calendarOf(discussion, called), new Date()),
  };
}

function valuesOf({ title, group, slug, rule, place, link, reason }: LoadedDiscussion) {
  return {
    title,
    group: group.name,
    page: addressOf({ slug, group }),
    rule: domain.rule[rule],
    ruleText: domain.ruleText[rule],
    where: [place, link].filter(Boolean).join("\n") || "–",
    reason,
  };
}

/** The same span in the venue's zone, the reader's and UTC, each once. */
function timesOf({ startsAt, endsAt, timeZone }: LoadedDiscussion, readerZone: string | null): string {
  const zones = new Set([timeZone, readerZone ?? timeZone, "UTC"]);
  return [...zones]
    .map((zone) => `${localTimeInWords(startsAt, zone)}\n  – ${localTimeInWords(endsAt, zone)}`)
    .join("\n");
}

function addressOf({ slug, group }: { slug: string; group: { slug: string } }): string {
  return `${settings().appUrl}/workspace/${group.slug}/discussions/${slug}`;
}
