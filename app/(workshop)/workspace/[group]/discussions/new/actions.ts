"use server";
import { planDiscussion } from "#lib/domain/discussions/plan-discussion.ts";
import { planDiscussionSchema } from "#lib/domain/discussions/schema.ts";
import { action } from "#lib/web/action.ts";

export const planDiscussionAction = action(planDiscussionSchema, planDiscussion, ({ group, slug }) => ({
  redirect: `/workspace/${group}/discussions/${slug}`,
}));
