import type { MarkJson } from "#lib/editor/document-json.ts";
import { editorSchema } from "#lib/editor/schema.ts";

/** Marks in the order the schema wants them in. */
export function inSchemaOrder(marks: MarkJson[]): MarkJson[] {
  const order = Object.keys(editorSchema().marks);
  return marks.toSorted((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
}
