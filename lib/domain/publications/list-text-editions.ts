import type { Actor } from "#lib/base/actor.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { noticesInOrder } from "./queries.ts";
import type { TextEdition } from "./types.ts";

/** The editions of a report or a paper that the actor may read, newest first, with their notices; scheduled ones too. */
export async function listTextEditions(
  actor: Actor,
  text: { reportId: string } | { paperId: string },
): Promise<TextEdition[]> {
  const rows = await db.edition.findMany({
    where: { publication: publicationOf(actor, text) },
    select: {
      id: true,
      number: true,
      state: true,
      publishedAt: true,
      withdrawalReason: true,
      hash: true,
      notices: noticesInOrder,
      publication: { select: { slug: true } },
    },
    orderBy: { number: "desc" },
    take: 100,
  });
  return rows.map(({ publication, ...row }) => ({ ...row, slug: publication.slug }));
}

function publicationOf(
  actor: Actor,
  text: { reportId: string } | { paperId: string },
): Prisma.PublicationWhereInput {
  if ("reportId" in text) return { report: { AND: [{ id: text.reportId }, visibleReports(actor)] } };
  return { paper: { AND: [{ id: text.paperId }, visiblePapers(actor)] } };
}
