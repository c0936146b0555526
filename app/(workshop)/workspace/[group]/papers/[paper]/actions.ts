"use server";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { proposeFindingSchema } from "#lib/domain/findings/schema.ts";
import { movePaper } from "#lib/domain/papers/move-paper.ts";
import { renamePaper } from "#lib/domain/papers/rename-paper.ts";
import { movePaperSchema, renamePaperSchema, submitPaperSchema } from "#lib/domain/papers/schema.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { action } from "#lib/web/action.ts";

export const submitPaperAction = action(submitPaperSchema, submitPaper, () => ({ done: "submitted" }));
export const movePaperAction = action(movePaperSchema, movePaper, () => ({ done: "moved" }));
export const renamePaperAction = action(renamePaperSchema, renamePaper, () => ({ done: "saved" }));
export const proposeFindingAction = action(proposeFindingSchema, proposeFinding, ({ group, number }) => ({
  redirect: `/workspace/${group}/findings/${number}`,
}));
