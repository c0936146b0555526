import "#server-only";
import type { MapMaterial } from "#components/finding-map/build-map.ts";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listEvidenceLinks } from "#lib/domain/evidence/list-evidence-links.ts";
import { listFindingTitles } from "#lib/domain/findings/list-finding-titles.ts";
import { listReportEmbeds } from "#lib/domain/publications/list-report-embeds.ts";

/** What the picture of a group is drawn from, as far as the actor may read it. */
export async function loadMapMaterial(
  actor: SignedInActor,
  { id, slug }: { id: string; slug: string },
): Promise<MapMaterial> {
  const [findings, links, report] = await Promise.all([
    listFindingTitles(actor, id),
    listEvidenceLinks(actor, id),
    listReportEmbeds(actor, id),
  ]);
  return { slug, findings, links, report };
}
