import { z } from "zod";
import { instantOf, isTimeZone } from "#lib/base/local-time.ts";
import { endorsementValues } from "#lib/domain/reports/types.ts";

const closing = {
  /** What clocks in the zone show, as a form sends it: "2027-03-12T18:00". */
  closesAt: z.string().max(40),
  timeZone: z.string().max(60),
};

const reason = z.string().trim().min(10).max(5_000);

export const reportToSignSchema = z.object({ reportId: z.uuid() });
export type ReportToSignInput = z.infer<typeof reportToSignSchema>;

export const openSignOffSchema = z
  .object({ reportId: z.uuid(), statement: z.string().trim().min(10).max(2_000), ...closing })
  .transform(({ reportId, statement, ...closes }, context) => ({
    reportId,
    statement,
    closesAt: readInstant(closes, context),
  }));
export type OpenSignOffInput = z.infer<typeof openSignOffSchema>;

export const moveSignOffClosingSchema = z
  .object({ roundId: z.uuid(), ...closing })
  .transform(({ roundId, ...closes }, context) => ({ roundId, closesAt: readInstant(closes, context) }));
export type MoveSignOffClosingInput = z.infer<typeof moveSignOffClosingSchema>;

export const signReportSchema = z.object({
  roundId: z.uuid(),
  value: z.enum(endorsementValues),
  /** Of a reservation or a dissent: printed as it stands. */
  text: z.string().trim().max(10_000).default(""),
  /** That the text is to be printed as it stands. */
  printed: z.literal("on").optional(),
  password: z.string().min(1).max(200),
});
export type SignReportInput = z.infer<typeof signReportSchema>;

export const approveReportSchema = z.object({
  roundId: z.uuid(),
  /** That it is known who has not answered. */
  understood: z.literal("on"),
});
export type ApproveReportInput = z.infer<typeof approveReportSchema>;

export const voidSignOffSchema = z.object({ roundId: z.uuid(), reason });
export type VoidSignOffInput = z.infer<typeof voidSignOffSchema>;

function readInstant(
  { closesAt, timeZone }: Record<"closesAt" | "timeZone", string>,
  context: Pick<z.RefinementCtx, "addIssue">,
): Date {
  const isKnown = isTimeZone(timeZone);
  const at = isKnown ? instantOf(closesAt, timeZone) : null;
  if (at) return at;
  context.addIssue({ code: "custom", path: [isKnown ? "closesAt" : "timeZone"] });
  return z.NEVER;
}
