"use server";
import { agreeSummary } from "#lib/domain/discussions/agree-summary.ts";
import { answerRemark } from "#lib/domain/discussions/answer-remark.ts";
import { circulateSummary } from "#lib/domain/discussions/circulate-summary.ts";
import { draftSummary } from "#lib/domain/discussions/draft-summary.ts";
import { remarkOnSummary } from "#lib/domain/discussions/remark-on-summary.ts";
import {
  answerRemarkSchema,
  draftSummarySchema,
  remarkSchema,
  summaryReadSchema,
} from "#lib/domain/discussions/schema.ts";
import { action } from "#lib/web/action.ts";
import { showingWhatStands } from "#lib/web/showing-what-stands.ts";

export const draftSummaryAction = showingWhatStands(
  action(draftSummarySchema, draftSummary, () => ({ done: "summaryKept" })),
);
export const circulateSummaryAction = showingWhatStands(
  action(summaryReadSchema, circulateSummary, () => ({ done: "summaryCirculated" })),
);
export const agreeSummaryAction = showingWhatStands(
  action(summaryReadSchema, agreeSummary, () => ({ done: "summaryAgreed" })),
);
export const remarkAction = action(remarkSchema, remarkOnSummary, ({ appearsAt }) => ({
  done: appearsAt ? "remarkWaits" : "remarkAppeared",
}));
export const answerRemarkAction = action(answerRemarkSchema, answerRemark, () => ({
  done: "remarkAnswered",
}));
