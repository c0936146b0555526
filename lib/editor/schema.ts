import { getSchema } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { documentExtensions } from "./extensions.ts";

let schema: Schema | undefined;

/** The document schema, made once per process (or page). Works without a DOM. */
export function editorSchema(): Schema {
  schema ??= getSchema(documentExtensions());
  return schema;
}
