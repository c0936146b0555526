import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { visibleReports } from "./policy.ts";
import type { ChapterAuthor } from "./types.ts";

/** Who wrote which chapter of a report, by the id of the heading's block, in the order of the bylines. */
export async function listChapterAuthors(
  actor: Actor,
  reportId: string,
): Promise<Map<string, ChapterAuthor[]>> {
  const rows = await db.reportChapterAuthor.findMany({
    where: { reportId, report: { is: visibleReports(actor) } },
    select: { blockId: true, personId: true, person: { select: { name: true } } },
    orderBy: [{ rank: "asc" }, { personId: "asc" }],
  });
  const chapters = new Map<string, ChapterAuthor[]>();
  for (const { blockId, personId, person } of rows)
    chapters.set(blockId, [...(chapters.get(blockId) ?? []), { personId, name: person.name }]);
  return chapters;
}
