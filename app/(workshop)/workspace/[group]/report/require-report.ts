import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { findReport } from "#lib/domain/reports/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";

/** The signed-in actor and the group's report; where there is none they may read, nothing is found. */
export const requireReport = cache(async (groupPart: string) => {
  const { actor, group } = await requireGroup(groupPart);
  const report = (await findReport(actor, group.id)) ?? notFound();
  return { actor, group, report, address: `/workspace/${group.slug}/report` };
});
