import { z } from "zod";
import { leastReason } from "./rules.ts";

export const breakGlassSchema = z.object({
  groupId: z.uuid(),
  reason: z.string().trim().min(leastReason).max(1000),
});
export type BreakGlassInput = z.infer<typeof breakGlassSchema>;

export const endBreakGlassSchema = z.object({ breakGlassId: z.uuid() });
export type EndBreakGlassInput = z.infer<typeof endBreakGlassSchema>;
