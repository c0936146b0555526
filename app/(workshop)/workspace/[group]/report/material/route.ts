import { insertableBlocks } from "#components/report/working-references.ts";
import { ok, refuse } from "#lib/base/result.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { findGroup } from "#lib/domain/groups/queries.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";
import { readSlug } from "#lib/web/read-slug.ts";

type Context = RouteContext<"/workspace/[group]/report/material">;

export const dynamic = "force-dynamic";

/** What can be put into the report, as it stands now: an open report asks again, so that it shows no old finding. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { group: part } = await params;
  return jsonAnswer(async () => {
    const actor = await findActor();
    if (!actor) return refuse({ kind: "SignedOut" });
    const slug = readSlug(part);
    const group = slug ? await findGroup(actor, slug) : null;
    if (!group) return refuse({ kind: "NotVisible" });
    const [findings, papers] = await Promise.all([
      listFindings(actor, group.id),
      listPapers(actor, group.id),
    ]);
    return ok(insertableBlocks({ findings, papers }));
  });
}
