import { z } from "zod";
import { emailSchema } from "#lib/domain/accounts/schema.ts";

export const subscribeSchema = z.object({ group: z.string().max(100), email: emailSchema });
export type SubscribeInput = z.infer<typeof subscribeSchema>;

export const subscriptionSchema = z.object({ token: z.string().max(100) });
export type SubscriptionInput = z.infer<typeof subscriptionSchema>;
