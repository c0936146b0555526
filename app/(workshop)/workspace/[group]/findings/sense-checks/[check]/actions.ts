"use server";
import { answerSenseCheck } from "#lib/domain/sense-checks/answer-sense-check.ts";
import { answerSenseCheckSchema } from "#lib/domain/sense-checks/schema.ts";
import { action } from "#lib/web/action.ts";

export const answerSenseCheckAction = action(answerSenseCheckSchema, answerSenseCheck, () => ({
  done: "senseCheckAnswered",
}));
