import { z } from "zod";

export const addContributionSchema = z.object({
  discussionId: z.uuid(),
  agendaItemId: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
  body: z.string().trim().min(1).max(5_000),
});
export type AddContributionInput = z.infer<typeof addContributionSchema>;
