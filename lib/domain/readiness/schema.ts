import { z } from "zod";
import { readinessKinds } from "./types.ts";

export const waiveCheckSchema = z.object({
  reportId: z.uuid(),
  check: z.enum(readinessKinds),
  reason: z.string().trim().min(10).max(2_000),
});
export type WaiveCheckInput = z.infer<typeof waiveCheckSchema>;

export const takeBackWaiverSchema = waiveCheckSchema.pick({ reportId: true, check: true });
export type TakeBackWaiverInput = z.infer<typeof takeBackWaiverSchema>;
