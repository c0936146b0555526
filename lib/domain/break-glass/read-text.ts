import type { GlassReader } from "#lib/base/actor.ts";
import { readSettledText } from "#lib/domain/documents/read-settled-text.ts";
import { readsWorkingText } from "#lib/domain/documents/rules.ts";
import { findVersion } from "#lib/domain/versions/queries.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { textsBehindGlass } from "./policy.ts";

/** A paper's or report's text as the group's readers have it: what is written by now, or while that is closed its last version; null
 *  where there is none behind this glass. */
export async function readTextBehindGlass(
  reader: GlassReader,
  documentId: string,
): Promise<DocumentJson | null> {
  const document = await db.document.findFirst({
    where: { AND: [{ id: documentId }, textsBehindGlass(reader)] },
    select: { closedAt: true, group: { select: { concludedAt: true } } },
  });
  if (!document) return null;
  if (readsWorkingText(document, document.group)) return readSettledText(db, documentId);
  return (await findVersion({ documentId }))?.document ?? null;
}
