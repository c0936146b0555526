"use server";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { addContributionSchema } from "#lib/domain/discussions/schema.ts";
import { action } from "#lib/web/action.ts";

export const addContributionAction = action(addContributionSchema, addContribution, () => ({
  done: "contributionAdded",
}));
