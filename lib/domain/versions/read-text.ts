import type { Actor } from "#lib/base/actor.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { settle } from "#lib/domain/documents/read-settled-text.ts";
import { readsWorkingText } from "#lib/domain/documents/rules.ts";
import type { DocumentAccess } from "#lib/domain/documents/types.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import { countSuggestions } from "#lib/editor/suggest/count-suggestions.ts";
import { db } from "#lib/infra/db.ts";
import { visibleVersions } from "./policy.ts";
import { findVersion } from "./queries.ts";
import type { PresentText } from "./types.ts";

/**
 * What the actor reads of a text at this moment: the working text as it is stored, without what is only suggested, or
 * while that is closed the last version they may read.
 * @returns null when there is no such text, or nothing of it that the actor may read
 */
export async function readText(actor: Actor, documentId: string): Promise<PresentText | null> {
  const may = await findTextAccess(actor, documentId);
  const document = await db.document.findUnique({
    where: { id: documentId },
    select: { closedAt: true, group: { select: { concludedAt: true } } },
  });
  if (!may || !document) return null;
  if (readsWorkingText(document, document.group) && may.readVersions) return readOpenText(documentId, may);
  const last = await findVersion(visibleVersions(documentId, may));
  return last && { ...last, pending: 0 };
}

async function readOpenText(documentId: string, may: DocumentAccess): Promise<PresentText> {
  const working = await readWorkingText(db, documentId);
  const pending = may.edit ? countSuggestions(working) : 0;
  return { document: await settle(db, documentId, working), version: null, pending };
}
