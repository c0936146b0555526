import { ok, type Result, refuse } from "#lib/base/result.ts";
import { readCitedSources } from "./cited-sources.ts";
import type { DocumentJson } from "./document-json.ts";
import { documentJsonOf } from "./document-json-of.ts";
import { editorSchema } from "./schema.ts";

export type NotADocument = { kind: "NotADocument" };

/** Reads stored or sent JSON as a document of the present schema, with defaults filled in. What it cites is kept.
 *  Refuses: NotADocument, where a node, mark, attribute or nesting is not of the schema. */
export function readDocumentJson(value: unknown): Result<DocumentJson, NotADocument> {
  try {
    const node = editorSchema().nodeFromJSON(value);
    if (node.type !== editorSchema().topNodeType) return refuse({ kind: "NotADocument" });
    node.check();
    return ok({ ...documentJsonOf(node), ...sourcesBeside(value) });
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return refuse({ kind: "NotADocument" });
    throw error;
  }
}

/** ProseMirror takes the content alone. */
function sourcesBeside(value: unknown): Pick<DocumentJson, "sources"> {
  const sources = readCitedSources((value as { sources?: unknown }).sources);
  return sources ? { sources } : {};
}
