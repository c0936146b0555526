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
  const fragment = readable(scratch.getXmlFragment(fragmentName));
  const node = initProseMirrorDoc(fragment, editorSchema()).doc;
  const text = storable(node.toJSON() as DocumentJson);
  const read = readDocumentJson(text);
  return read.ok ? read.value : withEveryBlockThatFits(text);
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

/** Postgres takes no null character. As in HTML, U+FFFD stands where one was; a text could not be submitted otherwise. */
function storable(document: DocumentJson): DocumentJson {
  const json = JSON.stringify(document);
  if (!json.includes("\\u0000")) return document;
  return JSON.parse(json, (_key, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\0", "\uFFFD") : value,
  ) as DocumentJson;
}

/** Far deeper than any text nests. Whatever reads, checks and draws a text goes down with it, and a stack has an end. */
export const deepest = 100;

/** The text itself or, where somebody nested a block without end or wrote what is no block, a copy without it. */
function readable(fragment: Y.XmlFragment): Y.XmlFragment {
  const blocks = fragment.toArray() as XmlNode[];
  const fitting = blocks.filter(isReadable);
  if (fitting.length === blocks.length) return fragment;
  const copy = new Y.Doc().getXmlFragment(fragmentName);
  copy.insert(
    0,
    fitting.map((block) => block.clone()),
  );
  return copy;
}

type XmlNode = Y.XmlElement | Y.XmlText;

function isReadable(block: XmlNode): boolean {
  if (!(block instanceof Y.XmlElement)) return false;
  let level: XmlNode[] = [block];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest || !level.every(isXml)) return false;
    level = level.flatMap((node) => (node instanceof Y.XmlElement ? (node.toArray() as XmlNode[]) : []));
  }
  return true;
}

function isXml(node: XmlNode): boolean {
  return node instanceof Y.XmlElement || node.constructor === Y.XmlText;
}

// Two people's simultaneous edits can leave a block the schema does not allow; the rest of the text stays readable.
function withEveryBlockThatFits({ content }: DocumentJson): DocumentJson {
  const fitting = (content ?? []).filter((block) => readDocumentJson({ type: "doc", content: [block] }).ok);
  return fitting.length > 0 ? { type: "doc", content: fitting } : emptyDocument;
}
