import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import { contributorsSince } from "./contributors-since.ts";
import { frozenTextOf } from "./rules.ts";
import type { FrozenVersion, VersionKind } from "./types.ts";

export type NewVersion = {
  documentId: string;
  kind: VersionKind;
  /** Empty for an automatic one. */
  name: string;
  createdById: string | null;
  /** Plain content, without pending suggestions. */
  text: DocumentJson;
  restoredFromId?: string;
};

/**
 * Keeps a text as the next version of a document, with those who wrote since the version before.
 * @param tx open transaction of the verb, which has authorized and holds the document's row
 */
export async function addVersion(
  tx: Tx,
  { text, documentId, ...version }: NewVersion,
): Promise<FrozenVersion> {
  const last = await tx.documentVersion.findFirst({
    where: { documentId },
    orderBy: { number: "desc" },
    select: { number: true, createdAt: true },
  });
  const frozen = frozenTextOf(text);
  const number = (last?.number ?? 0) + 1;
  const contributorIds = await contributorsSince(tx, documentId, last?.createdAt ?? new Date(0));
  const { id } = await tx.documentVersion.create({
    data: { documentId, number, contributorIds, ...version, ...frozen },
    select: { id: true },
  });
  return { id, number, hash: frozen.hash, wordCount: frozen.wordCount };
}
