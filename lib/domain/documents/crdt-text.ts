import { initProseMirrorDoc, prosemirrorToYXmlFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { type DocumentJson, emptyDocument } from "#lib/editor/document-json.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { editorSchema } from "#lib/editor/schema.ts";

/** Where the text stands in the shared document; the editor's collaboration extension uses the same name. */
export const fragmentName = "default";

/** The client number under which the server itself writes a text's first content; no account may write under it. */
export const serverClient = 1;

/** The plain content of a shared document. Reading may repair the document it reads, so give it a scratch one. */
export function textOf(scratch: Y.Doc): DocumentJson {
  const fragment = scratch.getXmlFragment(fragmentName);
  const node = initProseMirrorDoc(fragment, editorSchema()).doc;
  const read = readDocumentJson(node.toJSON());
  return read.ok ? read.value : withEveryBlockThatFits(node.toJSON() as DocumentJson);
}

/** One update that holds exactly this content.
 *  @param client number to write under; the server's own unless the text already holds something else under it */
export function updateOf(content: DocumentJson, client: number = serverClient): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  prosemirrorToYXmlFragment(editorSchema().nodeFromJSON(content), doc.getXmlFragment(fragmentName));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

// Two people's simultaneous edits can leave a block the schema does not allow; the rest of the text stays readable.
function withEveryBlockThatFits({ content }: DocumentJson): DocumentJson {
  const fitting = (content ?? []).filter((block) => readDocumentJson({ type: "doc", content: [block] }).ok);
  return fitting.length > 0 ? { type: "doc", content: fitting } : emptyDocument;
}
