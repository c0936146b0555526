import { initProseMirrorDoc } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { fragmentName, textOf, updateOf } from "./crdt-text.ts";
import { markPassage, unmarkPassage } from "./mark-passage.ts";

const words = (text: string, ...marks: string[]): NodeJson => ({
  type: "text",
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});

const paragraph = (id: string, ...content: NodeJson[]): NodeJson => ({
  type: "paragraph",
  attrs: { id },
  content,
});

function open(...content: NodeJson[]): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, updateOf({ type: "doc", content }));
  return doc;
}

const quoted = (quote: string, blockId: string | null = null) => ({
  quote,
  anchor: { blockId, prefix: "", suffix: "" },
});

/** Every run of marked letters with the threads it bears. */
function markedIn(doc: Y.Doc): [string, string[]][] {
  const found: [string, string[]][] = [];
  const node = editorSchema().nodeFromJSON(textOf(doc) as DocumentJson);
  node.descendants((child) => {
    const threads = child.marks.filter(({ type }) => type.name === "comment").map(({ attrs }) => attrs.id);
    if (threads.length > 0) found.push([child.text ?? "", threads.toSorted()]);
  });
  return found;
}

/** The thread of each run of letters. */
function threadsIn(text: Y.XmlText): (string | undefined)[] {
  return text
    .toDelta()
    .map(
      ({ attributes }: { attributes?: Record<string, { id: string }> }) =>
        Object.values(attributes ?? {})[0]?.id,
    );
}

test("a passage is marked across formatting, notes and blocks", () => {
  const doc = open(
    paragraph(
      "a",
      words("We "),
      words("agree", "bold"),
      { type: "footnote", content: [words("Not all.")] },
      words(" today."),
    ),
    { type: "heading", attrs: { id: "b", level: 2 }, content: [words("Next steps")] },
  );
  expect(markPassage(doc, quoted("agree today.\nNext"), "t1").ok).toBe(true);
  expect(markedIn(doc)).toEqual([
    ["agree", ["t1"]],
    [" today.", ["t1"]],
    ["Next", ["t1"]],
  ]);
});

test("threads overlap, and one can be taken off again", () => {
  const doc = open(paragraph("a", words("one two three")));
  markPassage(doc, quoted("one two"), "t1");
  markPassage(doc, quoted("two three"), "t2");
  expect(markedIn(doc)).toEqual([
    ["one ", ["t1"]],
    ["two", ["t1", "t2"]],
    [" three", ["t2"]],
  ]);
  unmarkPassage(doc, "t1");
  expect(markedIn(doc)).toEqual([["two three", ["t2"]]]);
});

test("where the words stand twice, the block they were quoted from decides", () => {
  const doc = open(paragraph("a", words("the same")), paragraph("b", words("the same")));
  markPassage(doc, quoted("same", "b"), "t1");
  const [first, second] = textOf(doc).content;
  expect([first?.content, second?.content?.length]).toEqual([[words("the same")], 2]);
});

test("a range says exactly which words, in a note too", () => {
  const doc = open(paragraph("a", words("same same"), { type: "footnote", content: [words("same")] }));
  const [text, note] = (doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement).toArray() as [
    Y.XmlText,
    Y.XmlElement,
  ];
  const range = (type: Y.XmlText, from: number, to: number) => ({
    from: Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(type, from)),
    to: Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(type, to)),
  });
  markPassage(doc, { ...quoted("same"), range: range(text, 5, 9) }, "t1");
  markPassage(doc, { ...quoted("same"), range: range(note.get(0) as Y.XmlText, 0, 4) }, "t2");
  expect(threadsIn(text)).toEqual([undefined, "t1"]);
  expect(threadsIn(note.get(0) as Y.XmlText)).toEqual(["t2"]);
});

test("words that are gone are not marked, and nothing changes", () => {
  const doc = open(paragraph("a", words("left")));
  const before = Y.encodeStateAsUpdate(doc);
  expect(markPassage(doc, quoted("gone"), "t1")).toEqual({ ok: false, refusal: { kind: "PassageGone" } });
  expect(markPassage(doc, { ...quoted("gone"), range: { from: "x", to: { item: 7 } } }, "t1").ok).toBe(false);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test("the mark is the one the editor would write: opening the text changes nothing", () => {
  const doc = open(paragraph("a", words("one two three")));
  markPassage(doc, quoted("two"), "t1");
  const before = Y.encodeStateAsUpdate(doc);
  const fragment = doc.getXmlFragment(fragmentName);
  const [first] = initProseMirrorDoc(fragment, editorSchema()).doc.children;
  expect(first?.child(1).marks[0]?.attrs).toEqual({ id: "t1" });
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});
