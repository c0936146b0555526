import type { Actor } from "#lib/base/actor.ts";
import { visibleGroups } from "#lib/domain/groups/policy.ts";
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
  return listEditionsOf(publicationOf(actor, text));
}

/** The same of a publication by its slug, for members of its group. */
export async function listGroupPublicationEditions(actor: Actor, slug: string): Promise<TextEdition[]> {
  return listEditionsOf({ slug, group: visibleGroups(actor) });
}

async function listEditionsOf(publication: Prisma.PublicationWhereInput): Promise<TextEdition[]> {
  const rows = await db.edition.findMany({
    where: { publication },
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
  return rows.map(({ publication: { slug }, ...row }) => ({ ...row, slug }));
}

function publicationOf(
  actor: Actor,
  text: { reportId: string } | { paperId: string },
): Prisma.PublicationWhereInput {
  if ("reportId" in text) return { report: { AND: [{ id: text.reportId }, visibleReports(actor)] } };
  return { paper: { AND: [{ id: text.paperId }, visiblePapers(actor)] } };
}
