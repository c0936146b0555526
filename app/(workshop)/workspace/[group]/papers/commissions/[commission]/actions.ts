"use server";
import { amendCommission } from "#lib/domain/commissions/amend-commission.ts";
import { answerExtension } from "#lib/domain/commissions/answer-extension.ts";
import { cancelCommission } from "#lib/domain/commissions/cancel-commission.ts";
import { dischargeCommission } from "#lib/domain/commissions/discharge-commission.ts";
import { handInMilestone } from "#lib/domain/commissions/hand-in-milestone.ts";
import { hideCommission } from "#lib/domain/commissions/hide-commission.ts";
import { offerCommission } from "#lib/domain/commissions/offer-commission.ts";
import { requestExtension } from "#lib/domain/commissions/request-extension.ts";
import {
  amendCommissionSchema,
  answerExtensionSchema,
  cancelCommissionSchema,
  commissionIdSchema,
  handInSchema,
  hideCommissionSchema,
  requestExtensionSchema,
} from "#lib/domain/commissions/schema.ts";
import { action } from "#lib/web/action.ts";

export const offerCommissionAction = action(commissionIdSchema, offerCommission, () => ({
  done: "commissioned",
}));
export const amendCommissionAction = action(amendCommissionSchema, amendCommission, () => ({
  done: "commissionAmended",
}));
export const cancelCommissionAction = action(cancelCommissionSchema, cancelCommission, () => ({
  done: "commissionCancelled",
}));
export const dischargeCommissionAction = action(commissionIdSchema, dischargeCommission, () => ({
  done: "commissionDischarged",
}));
export const hideCommissionAction = action(hideCommissionSchema, hideCommission, (_, { hidden }) => ({
  done: hidden === "yes" ? "commissionHidden" : "commissionShown",
}));
export const handInAction = action(handInSchema, handInMilestone, ({ version }) => ({
  done: version === null ? "milestoneHandedIn" : "milestoneKept",
}));
export const requestExtensionAction = action(requestExtensionSchema, requestExtension, () => ({
  done: "extensionRequested",
}));
export const answerExtensionAction = action(answerExtensionSchema, answerExtension, (_, { answer }) => ({
  done: answer === "granted" ? "extensionGranted" : "extensionRefused",
}));
