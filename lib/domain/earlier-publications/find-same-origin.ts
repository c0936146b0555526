import { ok, type Result, refuse } from "#lib/base/result.ts";
import { currentEditions } from "#lib/domain/publications/policy.ts";
import type { Tx } from "#lib/infra/db.ts";

export type BroughtInBefore = { kind: "BroughtInBefore"; title: string };

type Origin = { groupId: string; originalUrl: string | null; doi: string | null };

/**
 * Looks whether the same publication, by its original address or DOI, is read here already or is being prepared by the same group.
 * What was withdrawn may be brought in once more. @param exceptId the one that is asked for
 * Refuses: BroughtInBefore.
 */
export async function refuseSameOrigin(
  tx: Tx,
  { groupId, originalUrl, doi }: Origin,
  exceptId: string | null,
): Promise<Result<undefined, BroughtInBefore>> {
  const origins = [...(originalUrl ? [{ originalUrl }] : []), ...(doi ? [{ doi }] : [])];
  if (origins.length === 0) return ok();
  const same = await tx.earlierPublication.findFirst({
    where: {
      AND: [
        { OR: origins },
        exceptId ? { id: { not: exceptId } } : {},
        { OR: [{ publication: { editions: { some: currentEditions } } }, { groupId, publicationId: null }] },
      ],
    },
    select: { title: true },
    orderBy: { id: "asc" },
  });
  return same ? refuse({ kind: "BroughtInBefore", title: same.title }) : ok();
}
