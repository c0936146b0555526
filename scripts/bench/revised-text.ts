import * as Y from "yjs";
import { fragmentName, updateOf } from "#lib/domain/documents/crdt-text.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";

const authors = [1001, 1002];
const revisionsEach = 1000;

/**
 * A text that has been worked on: two authors in turn put a word somewhere and take out a few letters somewhere else,
 * always at the same places. A text that was only ever pasted is far lighter to hold than one that was written.
 * @returns its whole state as one update
 */
export function revisedText(text: DocumentJson): Uint8Array {
  let state = updateOf(text);
  for (const [turn, author] of authors.entries()) state = revised(state, author, turn);
  return state;
}

function revised(state: Uint8Array, author: number, turn: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = author;
  Y.applyUpdate(doc, state);
  const texts = paragraphsOf(doc);
  for (let revision = 0; revision < revisionsEach; revision++) {
    const text = texts[(revision * 7 + turn) % texts.length];
    if (!text || text.length < 20) continue;
    text.insert((revision * 31) % (text.length - 10), " revised");
    text.delete((revision * 17) % (text.length - 10), 5);
  }
  const result = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return result;
}

function paragraphsOf(doc: Y.Doc): Y.XmlText[] {
  return doc
    .getXmlFragment(fragmentName)
    .toArray()
    .flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []))
    .filter((part) => part instanceof Y.XmlText);
}
