import { prosemirrorToYXmlFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { offsetOfPassage, type Passage } from "#lib/editor/passage.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { type CrdtRunningText, crdtRunningText } from "./crdt-running-text.ts";
import { fragmentName } from "./crdt-text.ts";

/** Words of a working text as a page names them. `range` says exactly which, as the editor's relative positions in
 *  JSON; a page without an open editor has none, and the words are found by quote and neighbourhood. */
export type PassageToMark = Passage & { range?: { from: unknown; to: unknown } | null };

/** The words are not in the text (any more). */
export type PassageGone = { kind: "PassageGone" };

/**
 * Marks a passage as what a comment thread is about. The mark stays with the words wherever they are moved.
 * Refuses: PassageGone; nothing is marked then.
 */
export function markPassage(
  doc: Y.Doc,
  passage: PassageToMark,
  threadId: string,
): Result<undefined, PassageGone> {
  const place = placeOfRange(doc, passage) ?? placeOfQuote(doc, passage);
  if (!place) return refuse({ kind: "PassageGone" });
  const { name, value } = markOf(threadId);
  doc.transact(() => format(place, { [name]: value }));
  return ok();
}

/** Takes a thread's mark off every word that bears it. */
export function unmarkPassage(doc: Y.Doc, threadId: string): void {
  const { name } = markOf(threadId);
  const fragment = doc.getXmlFragment(fragmentName);
  doc.transact(() => {
    for (const root of [fragment, ...notesIn(fragment)]) {
      const running = crdtRunningText(root);
      format({ running, from: 0, to: running.text.length }, { [name]: null });
    }
  });
}

type Place = { running: CrdtRunningText; from: number; to: number };

function format({ running, from, to }: Place, marks: Record<string, object | null>): void {
  for (const { text, start, length } of running.runs) {
    const [first, end] = [Math.max(from, start), Math.min(to, start + length)];
    if (first < end) text.format(first - start, end - first, marks);
  }
}

function placeOfRange(doc: Y.Doc, { quote, range }: PassageToMark): Place | null {
  const [from, to] = [positionOf(doc, range?.from), positionOf(doc, range?.to)];
  if (!from || !to) return null;
  const running = crdtRunningText(noteAround(from.text) ?? doc.getXmlFragment(fragmentName));
  const [start, end] = [offsetOf(running, from), offsetOf(running, to)];
  if (start === null || end === null) return null;
  const selected = running.text.slice(start, end);
  const words = selected.trim();
  if (words === "" || words !== quote) return null;
  const first = start + selected.indexOf(words);
  return { running, from: first, to: first + words.length };
}

function placeOfQuote(doc: Y.Doc, { quote, anchor }: Passage): Place | null {
  const running = crdtRunningText(doc.getXmlFragment(fragmentName));
  const from = offsetOfPassage(running, { quote, anchor });
  return from === null ? null : { running, from, to: from + quote.length };
}

type Position = { text: Y.XmlText; index: number };

/** What a page sends as a position may be anything. */
function positionOf(doc: Y.Doc, json: unknown): Position | null {
  try {
    const relative = Y.createRelativePositionFromJSON(json);
    const position = Y.createAbsolutePositionFromRelativePosition(relative, doc);
    return position?.type instanceof Y.XmlText ? { text: position.type, index: position.index } : null;
  } catch {
    return null;
  }
}

function offsetOf({ runs }: CrdtRunningText, { text, index }: Position): number | null {
  const run = runs.find((candidate) => candidate.text === text);
  return run && index <= run.length ? run.start + index : null;
}

function noteAround(text: Y.XmlText): Y.XmlElement | null {
  for (let parent: unknown = text.parent; parent instanceof Y.XmlElement; parent = parent.parent)
    if (parent.nodeName === "footnote") return parent;
  return null;
}

function notesIn(fragment: Y.XmlFragment): Y.XmlElement[] {
  return [
    ...fragment.createTreeWalker((node) => node instanceof Y.XmlElement && node.nodeName === "footnote"),
  ].filter((node) => node instanceof Y.XmlElement);
}

/** Marks that may overlap stand in the shared document under a name with a hash; the binding knows how it is made. */
function markOf(threadId: string): { name: string; value: object } {
  const schema = editorSchema();
  const marked = schema.text("x", [schema.mark("comment", { id: threadId })]);
  const scratch = new Y.Doc();
  const fragment = scratch.getXmlFragment(fragmentName);
  prosemirrorToYXmlFragment(schema.node("doc", null, [schema.node("paragraph", null, [marked])]), fragment);
  const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const [[name, value] = ["", {}]] = Object.entries(text.toDelta()[0].attributes as Record<string, object>);
  scratch.destroy();
  return { name, value };
}
