import "#server-only";
import { workingReferences } from "#components/report/working-references.ts";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import type { References } from "#lib/publish/references.ts";

/** The findings and papers that a report of this group may embed, as they stand now. */
export async function loadReportReferences(
  actor: SignedInActor,
  group: Pick<GroupView, "id" | "slug">,
): Promise<References> {
  const [findings, papers] = await Promise.all([listFindings(actor, group.id), listPapers(actor, group.id)]);
  return workingReferences({ findings, papers }, `/workspace/${group.slug}/papers`);
}
