import { readVersion } from "#lib/domain/documents/queries.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";

/** The text a round reads. The caller has asked whether the actor may. Throws: when it is not the text that was frozen. */
export async function readFrozen(versionId: string): Promise<DocumentJson> {
  const version = await readVersion(db, versionId);
  if (!version) throw new Error(`Version ${versionId} of a round is gone`);
  return version.content;
}
