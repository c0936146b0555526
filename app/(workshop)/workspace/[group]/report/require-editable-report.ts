import "#server-only";
import { forbidden } from "next/navigation";
import { requireReport } from "./require-report.ts";

/** The group's report, for those who may write in it at this moment. */
export async function requireEditableReport(groupPart: string) {
  const found = await requireReport(groupPart);
  return found.report.may.edit ? found : forbidden();
}
