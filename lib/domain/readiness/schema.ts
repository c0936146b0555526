import { z } from "zod";
import { readinessKinds } from "./types.ts";

/** Of a report, or of a paper. */
const ofText = { reportId: z.uuid().optional(), paperId: z.uuid().optional(), check: z.enum(readinessKinds) };

const isOfOne = ({ reportId, paperId }: { reportId?: string | undefined; paperId?: string | undefined }) =>
  (reportId === undefined) !== (paperId === undefined);

export const waiveCheckSchema = z
  .object({ ...ofText, reason: z.string().trim().min(10).max(2_000) })
  .refine(isOfOne);
export type WaiveCheckInput = z.infer<typeof waiveCheckSchema>;

export const takeBackWaiverSchema = z.object(ofText).refine(isOfOne);
export type TakeBackWaiverInput = z.infer<typeof takeBackWaiverSchema>;
