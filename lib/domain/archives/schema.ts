import { z } from "zod";

/** What the group says of its end, for the public to read. */
export const concludeGroupSchema = z.object({
  groupId: z.uuid(),
  conclusion: z.string().trim().min(1).max(5_000),
});
export type ConcludeGroupInput = z.infer<typeof concludeGroupSchema>;
