import { freeSlug } from "#lib/base/slug.ts";
import type { Tx } from "#lib/infra/db.ts";

/**
 * An address that no publication has or had, and that is kept for none. Until the transaction ends nobody else is given one, so
 * that two cannot be given the same.
 */
export async function freeAddress(tx: Tx, title: string): Promise<string> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('publication addresses', 0))::text`;
  return freeSlug(title, (start) => addressesFrom(tx, start));
}

async function addressesFrom(tx: Tx, start: string): Promise<string[]> {
  const where = { slug: { startsWith: start } };
  const address = { startsWith: start };
  const taken = [
    await tx.publication.findMany({ where, select: { slug: true } }),
    await tx.publicationFormerSlug.findMany({ where, select: { slug: true } }),
  ];
  const kept = [
    await tx.paper.findMany({ where: { address }, select: { address: true } }),
    await tx.report.findMany({ where: { address }, select: { address: true } }),
  ];
  return [...taken.flat().map(({ slug }) => slug), ...kept.flat().flatMap((each) => each.address ?? [])];
}
