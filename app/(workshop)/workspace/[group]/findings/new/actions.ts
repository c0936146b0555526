"use server";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { proposeFindingSchema } from "#lib/domain/findings/schema.ts";
import { action } from "#lib/web/action.ts";

export const proposeFindingAction = action(proposeFindingSchema, proposeFinding, ({ group, number }) => ({
  redirect: `/workspace/${group}/findings/${number}`,
}));
