"use server";
import { z } from "zod";
import { endCalendarFeed } from "#lib/domain/accounts/end-calendar-feed.ts";
import { makeCalendarFeed } from "#lib/domain/accounts/make-calendar-feed.ts";
import { settings } from "#lib/infra/settings.ts";
import { action } from "#lib/web/action.ts";

const nothing = z.object({});

export const makeCalendarFeedAction = action(nothing, makeCalendarFeed, (token) => ({
  done: "calendarFeedMade",
  values: { address: `${settings().appUrl}/account/calendar/${token}.ics` },
}));

export const endCalendarFeedAction = action(nothing, endCalendarFeed, () => ({ done: "calendarFeedEnded" }));
