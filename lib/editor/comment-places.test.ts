import { expect, it } from "vitest";
import { commentPlaces, wholeBlocks } from "./comment-places.ts";
import type { DocumentJson, NodeJson } from "./document-json.ts";
import { editorSchema } from "./schema.ts";

const text = (words: string, ...threads: string[]): NodeJson => ({
  type: "text",
  text: words,
  marks: threads.map((id) => ({ type: "comment", attrs: { id } })),
});
const paragraph = (id: string, ...content: NodeJson[]): NodeJson => ({
  type: "paragraph",
  attrs: { id },
  content,
});
const document: DocumentJson = {
  type: "doc",
  content: [
    paragraph("a", text("One "), text("two", "t1"), text(" three "), text("four", "t1", "t2")),
    { type: "blockMath", attrs: { id: "m", latex: "x" } },
    paragraph("b", text("five six"), { type: "footnote", content: [text("note", "t3")] }, text(" seven")),
  ],
};
const thread = (id: string, quote = "", blockId: string | null = null) => ({
  id,
  passage: { quote, anchor: { blockId, prefix: "", suffix: "" } },
});

it("finds what threads are about by marks, by blocks and by words", () => {
  const node = editorSchema().nodeFromJSON(document);
  const places = commentPlaces(node, [
    thread("t1", "two three four"),
    thread("t2", "four"),
    thread("t3", "note"),
    thread("block", "x", "m"),
    thread("found", "six seven", "b"),
    thread("gone", "eight"),
    thread("whole"),
  ]);
  // The note between the words of a passage belongs to neither its quote nor its neighbourhood.
  const said = ["t1", "t2", "t3", "found"].map((id) => {
    const place = places.get(id);
    return place ? node.textBetween(place.from, place.to) : null;
  });
  expect(said).toEqual(["two three four", "four", "note", "sixnote seven"]);
  expect(places.get("block")).toMatchObject({ kind: "block" });
  expect(places.get("whole")).toMatchObject({ kind: "text" });
  expect(places.has("gone")).toBe(false);
});

it("knows the blocks that are commented on as a whole", () => {
  expect([...wholeBlocks(document)]).toEqual(["m"]);
});
