import type { Actor } from "#lib/base/actor.ts";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { visibleReports } from "./policy.ts";
import type { FrontMatter } from "./types.ts";

/** `mark` tells one state of the front matter from another. */
export type FrontMatterView = FrontMatter & { mark: string };

/** What stands around a report's text; null when there is no such report or the actor may not read it. */
export async function readFrontMatter(
  actor: Actor,
  reportId: string,
  client: Tx = db,
): Promise<FrontMatterView | null> {
  const front = await client.report.findFirst({
    where: { AND: [{ id: reportId }, visibleReports(actor)] },
    select: {
      corporateAuthor: true,
      seriesName: true,
      seriesNumber: true,
      foreword: true,
      forewordBy: true,
      summary: true,
      printsCharter: true,
      printsEvidence: true,
      printsAbbreviations: true,
    },
  });
  return front && { ...front, mark: hashOf(canonicalJson(front)) };
}
