"use server";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { arrangeContribution } from "#lib/domain/discussions/arrange-contribution.ts";
import { changeContribution } from "#lib/domain/discussions/change-contribution.ts";
import { releaseContribution } from "#lib/domain/discussions/release-contribution.ts";
import { removeContribution } from "#lib/domain/discussions/remove-contribution.ts";
import {
  addContributionSchema,
  arrangeContributionSchema,
  changeContributionSchema,
  releaseContributionSchema,
  removeContributionSchema,
  takeBackContributionSchema,
} from "#lib/domain/discussions/schema.ts";
import { takeBackContribution } from "#lib/domain/discussions/take-back-contribution.ts";
import { action } from "#lib/web/action.ts";

export const addContributionAction = action(addContributionSchema, addContribution, ({ appearsAt }) => ({
  done: appearsAt ? "contributionWaits" : "contributionAdded",
}));

export const changeContributionAction = action(changeContributionSchema, changeContribution, () => ({
  done: "contributionChanged",
}));

export const takeBackContributionAction = action(takeBackContributionSchema, takeBackContribution, () => ({
  done: "contributionTakenBack",
}));

export const releaseContributionAction = action(releaseContributionSchema, releaseContribution, () => ({
  done: "contributionReleased",
}));

export const arrangeContributionAction = action(arrangeContributionSchema, arrangeContribution, () => ({
  done: "saved",
}));

export const removeContributionAction = action(removeContributionSchema, removeContribution, () => ({
  done: "contributionTakenAway",
}));
