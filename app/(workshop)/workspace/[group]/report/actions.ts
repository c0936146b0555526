"use server";
import { renameReport } from "#lib/domain/reports/rename-report.ts";
import { reviseReport } from "#lib/domain/reports/revise-report.ts";
import { renameReportSchema, reportActionSchema, startReportSchema } from "#lib/domain/reports/schema.ts";
import { startReport } from "#lib/domain/reports/start-report.ts";
import { action } from "#lib/web/action.ts";

export const startReportAction = action(startReportSchema, startReport, () => ({ done: "reportStarted" }));
export const renameReportAction = action(renameReportSchema, renameReport, () => ({ done: "saved" }));
export const reviseReportAction = action(
  reportActionSchema,
  (actor, { reportId }) => reviseReport(actor, reportId),
  () => ({ done: "revising" }),
);
