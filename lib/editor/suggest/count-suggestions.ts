import type { DocumentJson } from "../document-json.ts";
import { editorSchema } from "../schema.ts";
import { listSuggestions } from "./list-suggestions.ts";

/** How many suggestions are pending in a working text.
 *  @param document of the schema; throws RangeError otherwise */
export function countSuggestions(document: DocumentJson): number {
  return listSuggestions(editorSchema().nodeFromJSON(document)).length;
}
