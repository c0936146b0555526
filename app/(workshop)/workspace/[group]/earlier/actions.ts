"use server";
import { bringInEarlier } from "#lib/domain/earlier-publications/bring-in-earlier.ts";
import { describeEarlier } from "#lib/domain/earlier-publications/describe-earlier.ts";
import { discardEarlier } from "#lib/domain/earlier-publications/discard-earlier.ts";
import { prepareEarlier } from "#lib/domain/earlier-publications/prepare-earlier.ts";
import {
  bringInEarlierSchema,
  describeEarlierSchema,
  discardEarlierSchema,
  prepareEarlierSchema,
} from "#lib/domain/earlier-publications/schema.ts";
import { action } from "#lib/web/action.ts";

export const prepareEarlierAction = action(prepareEarlierSchema, prepareEarlier, ({ id, group }) => ({
  redirect: `/workspace/${group}/earlier/${id}/import`,
}));
export const describeEarlierAction = action(describeEarlierSchema, describeEarlier, () => ({
  done: "earlierDescribed",
}));
export const discardEarlierAction = action(discardEarlierSchema, discardEarlier, ({ group }) => ({
  redirect: `/workspace/${group}/earlier`,
}));
export const bringInEarlierAction = action(
  bringInEarlierSchema,
  bringInEarlier,
  ({ group }, { earlierId }) => ({ redirect: `/workspace/${group}/earlier/${earlierId}` }),
);
