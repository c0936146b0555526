import * as Y from "yjs";
import { textOf } from "#lib/domain/documents/crdt-text.ts";
import { replaceContent } from "#lib/domain/documents/replace-content.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { plainText } from "#lib/editor/plain-text.ts";

/** Adds content at the end of a text. A text that says nothing is replaced. */
export function appendContent(doc: Y.Doc, { content }: DocumentJson): void {
  const scratch = new Y.Doc();
  Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc));
  const present = textOf(scratch);
  scratch.destroy();
  const kept = isBlank(present) ? [] : present.content;
  replaceContent(doc, { type: "doc", content: [...kept, ...content] });
}

function isBlank(text: DocumentJson): boolean {
  return plainText(text) === "" && text.content.every(({ type }) => type === "paragraph");
}
