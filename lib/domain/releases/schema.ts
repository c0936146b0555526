import { z } from "zod";
import { instantOf, isTimeZone } from "#lib/base/local-time.ts";
import { emailSchema } from "#lib/domain/accounts/schema.ts";
import { noticeKinds } from "#lib/domain/publications/schema.ts";
import { seriesPart } from "#lib/domain/reports/schema.ts";

const reason = z.string().trim().min(10).max(2_000);

const when = {
  when: z.enum(["now", "later"]),
  /** On the clocks of the zone; asked for where it is later. */
  releaseAt: z.string().max(20).default(""),
  timeZone: z.string().max(60).default("UTC"),
};

/** A report or a paper that is to be published, and when. The instant is null for now. */
export const requestReleaseSchema = z
  .object({
    subject: z.enum(["report", "paper"]),
    subjectId: z.uuid(),
    ...when,
    changeKind: z.enum(noticeKinds).exclude(["withdrawal"]).optional(),
    changeNote: z.string().trim().max(2_000).default(""),
    /** The series a paper comes out in; a report says its own among its front matter. */
    seriesName: seriesPart(200),
    seriesNumber: seriesPart(50),
  })
  .transform((input, context) => ({
    ...input,
    releaseAt: readInstant(input, context),
    isUnclear: input.when === "now" && input.releaseAt !== "",
  }));
type Requested = z.infer<typeof requestReleaseSchema>;
export type RequestReleaseInput = Omit<Requested, "isUnclear" | "seriesName" | "seriesNumber"> & {
  seriesName?: string;
  seriesNumber?: string;
  /** An instant was typed, and now was chosen. */
  isUnclear?: boolean;
};

export const rescheduleReleaseSchema = z
  .object({ releaseId: z.uuid(), ...when })
  .transform((input, context) => ({ ...input, releaseAt: readInstant(input, context) }));
export type RescheduleReleaseInput = z.infer<typeof rescheduleReleaseSchema>;

export const confirmReleaseSchema = z.object({
  releaseId: z.uuid(),
  /** Of what was shown to whoever confirms. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** When it was to come out, as that was shown; left out for at once. */
  releaseAt: z.iso.datetime().optional(),
});
export type ConfirmReleaseInput = z.infer<typeof confirmReleaseSchema>;

export const cancelReleaseSchema = z.object({ releaseId: z.uuid(), reason });
export type CancelReleaseInput = z.infer<typeof cancelReleaseSchema>;

export const invitePreviewSchema = z.object({
  releaseId: z.uuid(),
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^\P{Cc}*$/u),
  email: emailSchema,
});
export type InvitePreviewInput = z.infer<typeof invitePreviewSchema>;

export const revokePreviewSchema = z.object({ previewId: z.uuid() });
export type RevokePreviewInput = z.infer<typeof revokePreviewSchema>;

export const setSecondConfirmationSchema = z.object({
  groupId: z.uuid(),
  second: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
});
export type SetSecondConfirmationInput = z.infer<typeof setSecondConfirmationSchema>;

type When = { when: "now" | "later"; releaseAt: string; timeZone: string };

function readInstant({ when: asked, releaseAt, timeZone }: When, context: z.RefinementCtx): Date | null {
  if (asked === "now") return null;
  const at = isTimeZone(timeZone) ? instantOf(releaseAt, timeZone) : null;
  if (at) return at;
  context.addIssue({ code: "custom", path: [isTimeZone(timeZone) ? "releaseAt" : "timeZone"] });
  return z.NEVER;
}
