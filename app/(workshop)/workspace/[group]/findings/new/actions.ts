"use server";
import { z } from "zod";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { proposeFindingSchema } from "#lib/domain/findings/schema.ts";
import { action } from "#lib/web/action.ts";

/** The group's slug travels along to lead to the new finding's page; who may see that page asks for itself. */
const schema = proposeFindingSchema.extend({ groupSlug: z.string().regex(/^[a-z0-9-]{1,100}$/) });

export const proposeFindingAction = action(schema, proposeFinding, ({ number }, { groupSlug }) => ({
  redirect: `/workspace/${groupSlug}/findings/${number}`,
}));
