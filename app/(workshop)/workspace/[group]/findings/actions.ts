"use server";
import { moveFindings } from "#lib/domain/findings/move-findings.ts";
import { moveFindingsSchema } from "#lib/domain/findings/schema.ts";
import { action } from "#lib/web/action.ts";

export const moveFindingsAction = action(moveFindingsSchema, moveFindings, ({ left }) => ({
  done: left === 0 ? "findingsMoved" : "someFindingsMoved",
}));
