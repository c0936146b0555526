import { ReadinessSummary } from "#components/readiness/readiness-summary.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { readinessOf } from "#lib/domain/readiness/queries.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";

type ReportReadinessProps = { actor: SignedInActor; group: GroupView; report: ReportView };

/** What still stands against publishing the report, in short; for those who make it, until it is published. */
export async function ReportReadiness({ actor, group, report }: ReportReadinessProps) {
  if (report.state === "published" || !report.may.comment) return null;
  const readiness = await readinessOf(actor, report.id);
  if (!readiness) return null;
  return (
    <div className="no-print mb-6">
      <ReadinessSummary readiness={readiness} address={`/workspace/${group.slug}`} />
    </div>
  );
}
