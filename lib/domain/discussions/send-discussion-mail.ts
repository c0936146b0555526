import { firstLanguage, type Language, type Reader } from "#lib/base/languages.ts";
import { localTimeInWords } from "#lib/base/local-time.ts";
import { asReachable, reachableColumns } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail } from "#lib/infra/mail-text.ts";
import { readMessages } from "#lib/infra/read-messages.ts";
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
    select: reachableColumns,
    // Not in the order in which people joined.
    orderBy: { email: "asc" },
  });
  const called = occasion === "postponed" || occasion === "cancelled";
  const told = await chooseMailed(tx, accounts.map(asReachable), {
    kind: "asked",
    groupId: discussion.groupId,
  });
  const mails = told.map(({ name, ...reader }) => {
    const values = { ...valuesOf(discussion, reader), name, time: timesOf(discussion, reader) };
    const attachments = [calendarFile(discussion, called, reader)];
    return { ...chosenMail(reader, kinds[occasion], values), attachments };
  });
  await queueMails(tx, mails);
}

/** How the calendar file tells of a discussion, in a language; also for the page that offers it. */
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
  { called, language }: { called: boolean; language: Language | null },
): CalendarDiscussion {
  const { rule, ruleText } = domainIn(language);
  return {
    ...discussion,
    url: addressOf(discussion),
    description: `${rule[discussion.rule]}. ${ruleText[discussion.rule]}`,
    cancelled: called,
  };
}

const kinds = {
  invited: "discussionInvited",
  changed: "discussionChanged",
  postponed: "discussionPostponed",
  cancelled: "discussionCancelled",
} as const;

const domainIn = (language: Language | null) => readMessages(language ?? firstLanguage, "domain", domain);

function calendarFile(discussion: LoadedDiscussion, called: boolean, { language }: Reader) {
  return {
    filename: `${discussion.slug.slice(0, 60).replace(/-+$/, "")}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${called ? "CANCEL" : "PUBLISH"}` as const,
    content: discussionCalendar(calendarOf(discussion, { called, language }), new Date()),
  };
}

function valuesOf(discussion: LoadedDiscussion, { language }: Reader) {
  const { title, group, slug, rule, place, link, reason } = discussion;
  const words = domainIn(language);
  return {
    title,
    group: group.name,
    page: addressOf({ slug, group }),
    rule: words.rule[rule],
    ruleText: words.ruleText[rule],
    where: [place, link].filter(Boolean).join("\n") || "–",
    reason,
  };
}

/** The same span in the venue's zone, the reader's and UTC, each once. */
function timesOf({ startsAt, endsAt, timeZone }: LoadedDiscussion, reader: Reader): string {
  const zones = new Set([timeZone, reader.timeZone ?? timeZone, "UTC"]);
  const inWords = (at: Date, zone: string) => localTimeInWords(at, zone, reader.language);
  return [...zones].map((zone) => `${inWords(startsAt, zone)}\n  – ${inWords(endsAt, zone)}`).join("\n");
}

function addressOf({ slug, group }: { slug: string; group: { slug: string } }): string {
  return `${settings().appUrl}/workspace/${group.slug}/discussions/${slug}`;
}
