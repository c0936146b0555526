"use server";
import { takeBackWaiverSchema, waiveCheckSchema } from "#lib/domain/readiness/schema.ts";
import { takeBackWaiver } from "#lib/domain/readiness/take-back-waiver.ts";
import { waiveCheck } from "#lib/domain/readiness/waive-check.ts";
import { action } from "#lib/web/action.ts";

export const waiveCheckAction = action(waiveCheckSchema, waiveCheck, () => ({ done: "checkWaived" }));
export const takeBackWaiverAction = action(takeBackWaiverSchema, takeBackWaiver, () => ({
  done: "waiverTakenBack",
}));
