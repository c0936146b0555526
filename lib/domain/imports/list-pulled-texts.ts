import type { Actor } from "#lib/base/actor.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { idIn } from "./passages.ts";
import type { PulledText } from "./types.ts";

/** What was pulled into a report from papers and whose line still stands in it, newest first; at most 200. */
export async function listPulledTexts(
  actor: Actor,
  reportId: string,
  document: DocumentJson,
): Promise<PulledText[]> {
  const rows = await db.pulledText.findMany({
    where: { reportId, report: { is: visibleReports(actor) } },
    select: {
      lineId: true,
      createdAt: true,
      paper: { select: { title: true, slug: true } },
      version: {
        select: {
          number: true,
          document: {
            select: {
              versions: {
                where: { kind: { in: ["submitted", "named"] } },
                select: { number: true },
                orderBy: { number: "desc" },
                take: 1,
              },
            },
          },
        },
      },
    },
    orderBy: { id: "desc" },
    take: 200,
  });
  const lines = new Set(document.content.map(idIn));
  return rows
    .filter(({ lineId }) => lines.has(lineId))
    .map(({ lineId, createdAt, paper, version }) => ({
      ...{ lineId, createdAt, title: paper.title, slug: paper.slug, version: version.number },
      newer: version.document.versions.some(({ number }) => number > version.number),
    }));
}
