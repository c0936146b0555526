import type { Actor } from "#lib/base/actor.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { CheckableText } from "./types.ts";

/** A group's texts that the actor may read, the report first; papers in the order they were begun, at most 200. */
export async function listCheckableTexts(actor: Actor, groupId: string): Promise<CheckableText[]> {
  const [report, papers] = await Promise.all([
    findReport(actor, groupId),
    db.paper.findMany({
      where: { AND: [{ groupId }, visiblePapers(actor)] },
      select: { documentId: true, title: true, slug: true },
      orderBy: { id: "asc" },
      take: 200,
    }),
  ]);
  return [
    ...(report ? [{ id: report.documentId, title: report.title, paper: null }] : []),
    ...papers.map(({ documentId, title, slug }) => ({ id: documentId, title, paper: slug })),
  ];
}
