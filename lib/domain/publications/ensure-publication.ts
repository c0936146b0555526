import type { Tx } from "#lib/infra/db.ts";
import { freeAddress } from "./free-address.ts";
import type { PublicationType } from "./schema.ts";

type Source = { id: string; groupId: string; title: string };

/** The publication of a report: the one it has, or a new one at the address that was kept for it. */
export function ensureReportPublication(tx: Tx, report: Source): Promise<{ id: string; slug: string }> {
  return ensure(tx, { reportId: report.id }, report, "report");
}

/** The publication of a paper: the one it has, or a new one at the address that was kept for it. */
export function ensurePaperPublication(tx: Tx, paper: Source): Promise<{ id: string; slug: string }> {
  return ensure(tx, { paperId: paper.id }, paper, "expert_paper");
}

/** A report or a paper. */
export type TextKey = { reportId: string } | { paperId: string };

/**
 * Keeps the address that a text's publication will have, so that its own files and a report that presents it can print it before
 * there is one. A text that has one keeps it.
 * @param key of a text whose row the caller has locked
 */
export async function keepAddress(tx: Tx, key: TextKey, title: string): Promise<void> {
  const { address, publication } = await readKept(tx, key);
  if (address ?? publication) return;
  const data = { address: await freeAddress(tx, title) };
  const select = { id: true } as const;
  if ("paperId" in key) await tx.paper.update({ where: { id: key.paperId }, data, select });
  else await tx.report.update({ where: { id: key.reportId }, data, select });
}

/** Where the next edition of a text will be read, and its number. Throws: for a text that keeps no address yet. */
export async function nextEdition(tx: Tx, key: TextKey): Promise<{ slug: string; number: number }> {
  const { address, publication } = await readKept(tx, key);
  const slug = publication?.slug ?? address;
  if (slug === null) throw new Error("A text keeps its address before its files are made");
  return { slug, number: (publication?._count.editions ?? 0) + 1 };
}

async function ensure(tx: Tx, key: TextKey, source: Source, type: PublicationType) {
  const select = { id: true, slug: true } as const;
  const known = await tx.publication.findFirst({ where: key, select });
  if (known) return known;
  const { address } = await readKept(tx, key);
  const slug = address ?? (await freeAddress(tx, source.title));
  return tx.publication.create({ data: { ...key, groupId: source.groupId, slug, type }, select });
}

const kept = {
  address: true,
  publication: { select: { slug: true, _count: { select: { editions: true } } } },
} as const;

function readKept(tx: Tx, key: TextKey) {
  if ("paperId" in key) return tx.paper.findUniqueOrThrow({ where: { id: key.paperId }, select: kept });
  return tx.report.findUniqueOrThrow({ where: { id: key.reportId }, select: kept });
}
