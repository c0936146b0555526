"use server";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { freezeReport } from "#lib/domain/sign-offs/freeze-report.ts";
import { moveSignOffClosing } from "#lib/domain/sign-offs/move-sign-off-closing.ts";
import { openSignOff } from "#lib/domain/sign-offs/open-sign-off.ts";
import {
  approveReportSchema,
  moveSignOffClosingSchema,
  openSignOffSchema,
  reportToSignSchema,
  signReportSchema,
  voidSignOffSchema,
} from "#lib/domain/sign-offs/schema.ts";
import { signReport } from "#lib/domain/sign-offs/sign-report.ts";
import { thawReport } from "#lib/domain/sign-offs/thaw-report.ts";
import { voidSignOff } from "#lib/domain/sign-offs/void-sign-off.ts";
import { action } from "#lib/web/action.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";

export const freezeReportAction = action(reportToSignSchema, freezeReport, () => ({ done: "reportFrozen" }));
export const thawReportAction = action(reportToSignSchema, thawReport, () => ({ done: "reportThawed" }));
export const openSignOffAction = action(openSignOffSchema, openSignOff, () => ({ done: "signOffOpened" }));
export const signReportAction = action(
  signReportSchema,
  async (actor, input) => signReport(actor, input, await requestOrigin()),
  () => ({ done: "signed" }),
);
export const moveSignOffClosingAction = action(moveSignOffClosingSchema, moveSignOffClosing, () => ({
  done: "signOffMoved",
}));
export const approveReportAction = action(approveReportSchema, approveReport, () => ({
  done: "reportApproved",
}));
export const voidSignOffAction = action(voidSignOffSchema, voidSignOff, () => ({ done: "signOffVoided" }));
