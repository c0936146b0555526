import { z } from "zod";
import { emailSchema } from "#lib/domain/accounts/schema.ts";

/** What is asked for: all of a group (its slug), one work of it that is coming (with its key), or a topic (its slug). */
export const wantedSchema = z.object({
  group: z.string().max(100).optional(),
  work: z.string().max(100).optional(),
  topic: z.string().max(100).optional(),
});
export type Wanted = z.infer<typeof wantedSchema>;

export const subscribeSchema = wantedSchema.extend({ email: emailSchema });
export type SubscribeInput = z.infer<typeof subscribeSchema>;

export const subscriptionSchema = z.object({ token: z.string().max(100) });
export type SubscriptionInput = z.infer<typeof subscriptionSchema>;
