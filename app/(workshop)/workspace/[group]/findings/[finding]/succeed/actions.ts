"use server";
import { mergeFindings } from "#lib/domain/findings/merge-findings.ts";
import {
  mergeFindingsSchema,
  splitFindingSchema,
  supersedeFindingSchema,
  withdrawFindingSchema,
} from "#lib/domain/findings/schema.ts";
import { splitFinding } from "#lib/domain/findings/split-finding.ts";
import { supersedeFinding } from "#lib/domain/findings/supersede-finding.ts";
import type { FindingPlace } from "#lib/domain/findings/types.ts";
import { withdrawFinding } from "#lib/domain/findings/withdraw-finding.ts";
import { action } from "#lib/web/action.ts";

const toFinding = ({ group, number }: FindingPlace) => ({
  redirect: `/workspace/${group}/findings/${number}`,
});

export const mergeFindingsAction = action(mergeFindingsSchema, mergeFindings, toFinding);
export const splitFindingAction = action(splitFindingSchema, splitFinding, toFinding);
export const supersedeFindingAction = action(supersedeFindingSchema, supersedeFinding, toFinding);
export const withdrawFindingAction = action(withdrawFindingSchema, withdrawFinding, toFinding);
