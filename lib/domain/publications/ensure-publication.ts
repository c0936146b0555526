import { freeSlug } from "#lib/base/slug.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { PublicationType } from "./schema.ts";

type Source = { id: string; groupId: string; title: string };

/** The publication of a report: the one it has, or a new one at a free address. */
export function ensureReportPublication(tx: Tx, report: Source): Promise<{ id: string; slug: string }> {
  return ensure(tx, { reportId: report.id }, report, "report");
}

/** The publication of a paper: the one it has, or a new one at a free address. */
export function ensurePaperPublication(tx: Tx, paper: Source): Promise<{ id: string; slug: string }> {
  return ensure(tx, { paperId: paper.id }, paper, "expert_paper");
}

async function ensure(
  tx: Tx,
  key: { reportId: string } | { paperId: string },
  source: Source,
  type: PublicationType,
) {
  const select = { id: true, slug: true } as const;
  const known = await tx.publication.findFirst({ where: key, select });
  if (known) return known;
  const slug = await freeSlug(source.title, (start) => slugsFrom(tx, start));
  return tx.publication.create({ data: { ...key, groupId: source.groupId, slug, type }, select });
}

async function slugsFrom(tx: Tx, start: string): Promise<string[]> {
  const where = { slug: { startsWith: start } };
  const [present, former] = await Promise.all([
    tx.publication.findMany({ where, select: { slug: true } }),
    tx.publicationFormerSlug.findMany({ where, select: { slug: true } }),
  ]);
  return [...present, ...former].map(({ slug }) => slug);
}
