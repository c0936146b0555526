import type { Tx } from "#lib/infra/db.ts";

/** The page in the workshop on which a release is prepared. */
export async function publishAddress(tx: Tx, groupSlug: string, releaseId: string): Promise<string> {
  const { paper } = await tx.release.findUniqueOrThrow({
    where: { id: releaseId },
    select: { paper: { select: { slug: true } } },
  });
  const room = paper ? `papers/${paper.slug}` : "report";
  return `/workspace/${groupSlug}/${room}/publish`;
}
