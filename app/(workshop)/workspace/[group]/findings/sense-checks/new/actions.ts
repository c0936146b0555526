"use server";
import { askSenseCheck } from "#lib/domain/sense-checks/ask-sense-check.ts";
import { askSenseCheckSchema } from "#lib/domain/sense-checks/schema.ts";
import { action } from "#lib/web/action.ts";

export const askSenseCheckAction = action(askSenseCheckSchema, askSenseCheck, ({ group, number }) => ({
  redirect: `/workspace/${group}/findings/sense-checks/${number}`,
}));
