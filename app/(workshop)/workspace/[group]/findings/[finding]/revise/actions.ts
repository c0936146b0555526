"use server";
import { reviseFinding } from "#lib/domain/findings/revise-finding.ts";
import { reviseFindingSchema } from "#lib/domain/findings/schema.ts";
import { action } from "#lib/web/action.ts";

export const reviseFindingAction = action(reviseFindingSchema, reviseFinding, ({ group, number }) => ({
  redirect: `/workspace/${group}/findings/${number}#history`,
}));
