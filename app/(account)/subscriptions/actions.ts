"use server";
import { confirmSubscription } from "#lib/domain/subscriptions/confirm-subscription.ts";
import { endSubscription } from "#lib/domain/subscriptions/end-subscription.ts";
import { subscribeSchema, subscriptionSchema } from "#lib/domain/subscriptions/schema.ts";
import { subscribe } from "#lib/domain/subscriptions/subscribe.ts";
import { publicAction } from "#lib/web/action.ts";
import { readLanguage } from "#lib/web/read-language.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";

export const subscribeAction = publicAction(
  subscribeSchema,
  async (input) => subscribe(input, { ...(await requestOrigin()), language: await readLanguage() }),
  () => ({ redirect: "/subscriptions/sent" }),
);
export const confirmSubscriptionAction = publicAction(subscriptionSchema, confirmSubscription);
export const endSubscriptionAction = publicAction(subscriptionSchema, endSubscription);
