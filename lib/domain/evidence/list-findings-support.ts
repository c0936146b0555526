import type { Actor } from "#lib/base/actor.ts";
import { visibleEvidence, visibleFindings } from "#lib/domain/findings/policy.ts";
import { db } from "#lib/infra/db.ts";
import { listEvidenceStandings } from "./list-evidence-standings.ts";

/** How many pieces of evidence a finding has, and how many of them no longer stand as they were quoted. */
export type FindingSupport = { evidence: number; flagged: number };

/** What each of a group's findings rests on, as far as the actor may read it, by finding; one with none is left out. */
export async function listFindingsSupport(
  actor: Actor,
  groupId: string,
): Promise<Map<string, FindingSupport>> {
  const [rows, flagged] = await Promise.all([
    db.evidence.groupBy({
      by: ["findingId"],
      where: {
        AND: [{ finding: { AND: [{ groupId }, visibleFindings(actor)] } }, visibleEvidence(actor)],
      },
      _count: true,
    }),
    listEvidenceStandings(actor, groupId),
  ]);
  const flags = Map.groupBy(flagged, ({ findingId }) => findingId);
  return new Map(
    rows.map(({ findingId, _count }) => [
      findingId,
      { evidence: _count, flagged: flags.get(findingId)?.length ?? 0 },
    ]),
  );
}
