import type { Actor } from "#lib/base/actor.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { listSuggestions } from "#lib/editor/suggest/list-suggestions.ts";
import { db } from "#lib/infra/db.ts";
import { findTextAccess } from "./queries.ts";

/** How many suggestions in a working text wait for somebody who may edit it to decide; 0 for everybody else. */
export async function countSuggestions(actor: Actor, documentId: string): Promise<number> {
  const may = await findTextAccess(actor, documentId);
  if (!may?.edit) return 0;
  return listSuggestions(editorSchema().nodeFromJSON(await readWorkingText(db, documentId))).length;
}
