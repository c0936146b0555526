import { z } from "zod";
import { isTimeZone } from "#lib/base/local-time.ts";
import { appearanceRoles, eventSteps } from "./types.ts";

/** A line that can stand in a heading or a calendar: no control characters. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u);
const localTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

const plan = {
  title: line(300).min(3),
  description: z.string().trim().max(10_000).default(""),
  /** At the venue: `YYYY-MM-DDTHH:mm`. */
  startsAt: localTime,
  endsAt: localTime,
  timeZone: z.string().max(64).refine(isTimeZone),
  place: line(300).default(""),
  /** With or without its sign. */
  hashtag: z
    .string()
    .trim()
    .transform((typed) => typed.replace(/^[#＃]/, ""))
    .pipe(z.string().regex(/^[\p{L}\p{N}_]{0,100}$/u))
    .default(""),
};

export const planEventSchema = z.object({ groupId: z.uuid(), ...plan });
export type PlanEventInput = z.infer<typeof planEventSchema>;

export const amendEventSchema = z.object({ eventId: z.uuid(), ...plan });
export type AmendEventInput = z.infer<typeof amendEventSchema>;

export const moveEventSchema = z.object({ eventId: z.uuid(), step: z.enum(eventSteps) });
export type MoveEventInput = z.infer<typeof moveEventSchema>;

/** `appearanceId` says which, but for a new one; a new one is of somebody here, or of somebody who is named. */
export const changeProgrammeSchema = z.object({
  eventId: z.uuid(),
  change: z.enum(["add", "say", "up", "down", "remove"]),
  appearanceId: z.uuid().optional(),
  personId: z.uuid().optional(),
  name: line(120).default(""),
  role: z.enum(appearanceRoles),
  billing: line(300).default(""),
});
export type ChangeProgrammeInput = z.infer<typeof changeProgrammeSchema>;

/** What an event leaves behind. */
export const publishMaterialsSchema = z.object({
  eventId: z.uuid(),
  recordingUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  publicationIds: z.array(z.uuid()).max(50).default([]),
});
export type PublishMaterialsInput = z.infer<typeof publishMaterialsSchema>;
