import type { DocumentJson } from "#lib/editor/document-json.ts";
import { withoutSuggestions } from "#lib/editor/plain-content.ts";
import type { Tx } from "#lib/infra/db.ts";
import { withCitedSources } from "./cited-sources.ts";
import { readWorkingText } from "./queries.ts";

/**
 * The working text as everybody but its writers has it, and as versions keep it: without what is only suggested, without
 * the marks of comments, with the sources it cites. The caller has asked whether the actor may read it.
 */
export async function readSettledText(client: Tx, documentId: string): Promise<DocumentJson> {
  return settle(client, documentId, await readWorkingText(client, documentId));
}

/** The same of a working text that has been read already. */
export function settle(client: Tx, documentId: string, working: DocumentJson): Promise<DocumentJson> {
  return withCitedSources(client, documentId, withoutSuggestions(working));
}
