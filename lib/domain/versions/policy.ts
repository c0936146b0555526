import type { DocumentAccess } from "#lib/domain/documents/types.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The versions of a text that somebody with this access may read: all of them, or for observers the one that was
 *  handed in. */
export function visibleVersions(
  documentId: string,
  may: DocumentAccess | null,
): Prisma.DocumentVersionWhereInput {
  if (!may?.read) return { id: { in: [] } };
  return may.readVersions ? { documentId } : { documentId, papers: { some: {} } };
}
