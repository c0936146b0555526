import "#server-only";
import { forbidden, notFound } from "next/navigation";
import { cache } from "react";
import { findSignOff } from "#lib/domain/sign-offs/queries.ts";
import { requireReport } from "../require-report.ts";

/** The group's report and the newest round in which it is signed (null before the first), for those who are asked to sign. */
export const requireSigning = cache(async (groupPart: string) => {
  const found = await requireReport(groupPart);
  // Observers read a published report, and are never asked to sign.
  if (found.group.role === "observer") forbidden();
  const signOff = await findSignOff(found.actor, found.report.id);
  return { ...found, signOff };
});

/** The same where there has to be a round. */
export async function requireSignOff(groupPart: string) {
  const found = await requireSigning(groupPart);
  return { ...found, signOff: found.signOff ?? notFound() };
}
