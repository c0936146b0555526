"use server";
import { answerCommission } from "#lib/domain/commissions/answer-commission.ts";
import { commissionPaper } from "#lib/domain/commissions/commission-paper.ts";
import { answerCommissionSchema, commissionPaperSchema } from "#lib/domain/commissions/schema.ts";
import { startPaperSchema } from "#lib/domain/papers/schema.ts";
import { startPaper } from "#lib/domain/papers/start-paper.ts";
import { action } from "#lib/web/action.ts";

export const commissionPaperAction = action(commissionPaperSchema, commissionPaper, ({ state }) => ({
  done: state === "draft" ? "commissionDrafted" : "commissioned",
}));
export const answerCommissionAction = action(answerCommissionSchema, answerCommission, () => ({
  done: "answered",
}));
export const startPaperAction = action(startPaperSchema, startPaper, ({ group, slug }) => ({
  redirect: `/workspace/${group}/papers/${slug}`,
}));
