import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { fragmentName } from "./crdt-text.ts";

/**
 * Makes the text say exactly this, by changing only what differs: what stays keeps its carets and comments, and what
 * others type at the same moment is not lost.
 * Throws: RangeError when the content is not of the document schema.
 */
export function replaceContent(doc: Y.Doc, content: DocumentJson): void {
  const wanted = editorSchema().nodeFromJSON(content);
  wanted.check();
  const fragment = doc.getXmlFragment(fragmentName);
  const { meta } = initProseMirrorDoc(fragment, editorSchema());
  updateYFragment(doc, fragment, wanted, meta);
}
