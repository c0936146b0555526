import type { Actor } from "#lib/base/actor.ts";
import { visibleEvidence, visibleFindings } from "#lib/domain/findings/policy.ts";
import { db } from "#lib/infra/db.ts";
import { anchorOf } from "./evidence-row.ts";
import { readStandings } from "./read-standings.ts";
import type { FlaggedEvidence } from "./types.ts";

/** The passages under a group's findings that no longer stand as they were quoted, in the texts as the actor has them now;
 *  of at most 5,000. */
export async function listEvidenceStandings(actor: Actor, groupId: string): Promise<FlaggedEvidence[]> {
  const rows = await db.evidence.findMany({
    where: {
      AND: [
        { kind: "passage", finding: { AND: [{ groupId }, visibleFindings(actor)] } },
        visibleEvidence(actor),
      ],
    },
    select: { id: true, findingId: true, documentId: true, quote: true, anchor: true },
    orderBy: { id: "asc" },
    take: 5_000,
  });
  const pieces = rows.flatMap(({ documentId, quote, anchor, ...row }) =>
    documentId && quote ? [{ ...row, documentId, quote, anchor: anchorOf(anchor) }] : [],
  );
  const standings = await readStandings(actor, pieces);
  return pieces.flatMap(({ id, findingId }) => {
    const kind = standings.get(id)?.kind ?? "stands";
    return kind === "stands" ? [] : [{ evidenceId: id, findingId, standing: kind }];
  });
}
