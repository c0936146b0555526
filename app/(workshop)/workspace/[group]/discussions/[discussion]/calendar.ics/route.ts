import { calendarOf } from "#lib/domain/discussions/send-discussion-mail.ts";
import { discussionCalendar } from "#lib/publish/calendar/discussion-calendar.ts";
import { findOwnLanguage } from "#lib/web/current-actor.ts";
import { requireDiscussion } from "../require-discussion.ts";

export const dynamic = "force-dynamic";

/** The discussion for a member's own calendar; for whoever may read its page. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/workspace/[group]/discussions/[discussion]/calendar.ics">,
): Promise<Response> {
  const { group: slug, discussion: at } = await params;
  const { group, discussion } = await requireDiscussion(slug, at);
  const isOff = discussion.state === "postponed" || discussion.state === "cancelled";
  const calendar = discussionCalendar(
    calendarOf({ ...discussion, group }, { called: isOff, language: await findOwnLanguage() }),
    new Date(),
  );
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${discussion.slug}.ics"`,
      "cache-control": "private, no-store",
    },
  });
}
