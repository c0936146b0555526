"use server";
import { cancelDiscussion } from "#lib/domain/discussions/cancel-discussion.ts";
import { holdDiscussion } from "#lib/domain/discussions/hold-discussion.ts";
import { inviteToDiscussion } from "#lib/domain/discussions/invite-to-discussion.ts";
import { postponeDiscussion } from "#lib/domain/discussions/postpone-discussion.ts";
import { resumeDiscussion } from "#lib/domain/discussions/resume-discussion.ts";
import {
  discussionIdSchema,
  giveReasonSchema,
  resumeDiscussionSchema,
  tightenRuleSchema,
} from "#lib/domain/discussions/schema.ts";
import { tightenRule } from "#lib/domain/discussions/tighten-rule.ts";
import { action } from "#lib/web/action.ts";

export const inviteAction = action(discussionIdSchema, inviteToDiscussion, () => ({ done: "groupInvited" }));
export const holdAction = action(discussionIdSchema, holdDiscussion, () => ({ done: "discussionBegun" }));
export const postponeAction = action(giveReasonSchema, postponeDiscussion, () => ({
  done: "discussionPostponed",
}));
export const resumeAction = action(resumeDiscussionSchema, resumeDiscussion, () => ({
  done: "discussionResumed",
}));
export const cancelAction = action(giveReasonSchema, cancelDiscussion, () => ({
  done: "discussionCancelled",
}));
export const tightenAction = action(tightenRuleSchema, tightenRule, () => ({ done: "ruleTightened" }));
