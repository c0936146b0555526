"use server";
import { proposeFromThread } from "#lib/domain/comments/propose-from-thread.ts";
import { proposeFromThreadSchema } from "#lib/domain/comments/schema.ts";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { proposeFindingSchema } from "#lib/domain/findings/schema.ts";
import type { FindingPlace } from "#lib/domain/findings/types.ts";
import { action } from "#lib/web/action.ts";

const toFinding = ({ group, number }: FindingPlace) => ({
  redirect: `/workspace/${group}/findings/${number}`,
});

export const proposeFindingAction = action(proposeFindingSchema, proposeFinding, toFinding);
export const proposeFromThreadAction = action(proposeFromThreadSchema, proposeFromThread, toFinding);
