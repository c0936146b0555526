"use server";
import { demandFactors } from "#lib/domain/factors/demand-factors.ts";
import { demandFactorsSchema } from "#lib/domain/factors/schema.ts";
import { action } from "#lib/web/action.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const demandFactorsAction = action(
  demandFactorsSchema,
  async (actor, { demanded }) => demandFactors(actor, { demanded: demanded === "yes" }, await signInHere()),
  (_, { demanded }) => ({ done: demanded === "yes" ? "factorsDemanded" : "factorsNotDemanded" }),
);
