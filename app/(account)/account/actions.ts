"use server";
import { z } from "zod";
import { ok } from "#lib/base/result.ts";
import { endOneSession, endOtherSessions } from "#lib/domain/accounts/end-session.ts";
import { endSessionSchema, setTimeZoneSchema } from "#lib/domain/accounts/schema.ts";
import { setTimeZone } from "#lib/domain/accounts/set-time-zone.ts";
import { action } from "#lib/web/action.ts";
import { readSessionToken } from "#lib/web/session-cookie.ts";

export const endSessionAction = action(
  endSessionSchema,
  async (actor, { sessionId }) => ok(await endOneSession(actor, sessionId)),
  () => ({ done: "sessionEnded" }),
);

export const endOtherSessionsAction = action(
  z.object({}),
  async (actor) => ok(await endOtherSessions(actor, (await readSessionToken()) ?? "")),
  () => ({ done: "sessionsEnded" }),
);

export const setTimeZoneAction = action(setTimeZoneSchema, setTimeZone, () => ({ isStill: true }));
