import type { Tx } from "#lib/infra/db.ts";
import { freeAddress } from "./free-address.ts";
import type { PublicationType } from "./schema.ts";

type Source = { id: string; groupId: string; title: string };

/** The publication of a report: the one it has, or a new one at a free address. */
export function ensureReportPublication(tx: Tx, report: Source): Promise<{ id: string; slug: string }> {
  return ensure(tx, { reportId: report.id }, report, "report");
}

/** The publication of a paper: the one it has, or a new one at the address that was kept for it. */
export function ensurePaperPublication(tx: Tx, paper: Source): Promise<{ id: string; slug: string }> {
  return ensure(tx, { paperId: paper.id }, paper, "expert_paper");
}

/**
 * Keeps the address that a paper's publication will have, so that a report can print it before there is one. A paper that has
 * one keeps it.
 * @param paper whose row the caller has locked
 */
export async function keepPaperAddress(tx: Tx, { id, title }: Omit<Source, "groupId">): Promise<void> {
  const { address, publication } = await tx.paper.findUniqueOrThrow({
    where: { id },
    select: { address: true, publication: { select: { slug: true } } },
  });
  if (address ?? publication) return;
  const data = { address: await freeAddress(tx, title) };
  await tx.paper.update({ where: { id }, data, select: { id: true } });
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
  const slug = (await keptAddress(tx, key)) ?? (await freeAddress(tx, source.title));
  return tx.publication.create({ data: { ...key, groupId: source.groupId, slug, type }, select });
}

async function keptAddress(tx: Tx, key: { reportId: string } | { paperId: string }): Promise<string | null> {
  if (!("paperId" in key)) return null;
  const { address } = await tx.paper.findUniqueOrThrow({
    where: { id: key.paperId },
    select: { address: true },
  });
  return address;
}
