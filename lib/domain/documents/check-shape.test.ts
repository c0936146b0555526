import { prosemirrorToYXmlFragment } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { editorSchema } from "#lib/editor/schema.ts";
import { fitsText } from "./check-shape.ts";
import { checkUpdate } from "./check-update.ts";
import { fragmentName, updateOf } from "./crdt-text.ts";
import { markPassage } from "./mark-passage.ts";

const begun = updateOf({
  type: "doc",
  content: [{ type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "Begin." }] }],
});

function opened(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, begun);
  doc.getXmlFragment(fragmentName);
  return doc;
}

const fragmentOf = (doc: Y.Doc) => doc.getXmlFragment(fragmentName);
const blockOf = (doc: Y.Doc) => fragmentOf(doc).get(0) as Y.XmlElement;
const lettersOf = (doc: Y.Doc) => blockOf(doc).get(0) as Y.XmlText;

/** Whether what a page wrote fits the text it was written in. */
function fits(write: (page: Y.Doc) => void, server = opened()): boolean {
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server));
  const before = Y.encodeStateVector(page);
  page.transact(() => write(page));
  const update = checkUpdate(Y.encodeStateAsUpdate(page, before));
  if (!update.ok) throw new Error("malformed");
  return fitsText(update.value, server);
}

function nest(parent: Y.XmlFragment, levels: number): void {
  let inside = parent;
  for (let level = 0; level < levels; level++) {
    const quote = new Y.XmlElement("blockquote");
    inside.insert(inside.length, [quote]);
    inside = quote;
  }
}

const honest: [string, (page: Y.Doc) => void][] = [
  ["letters", (page) => lettersOf(page).insert(3, "more")],
  [
    "a whole paragraph, in two steps",
    (page) => {
      const paragraph = new Y.XmlElement("paragraph");
      fragmentOf(page).push([paragraph]);
      paragraph.push([new Y.XmlText("New.")]);
      paragraph.setAttribute("id", "b");
    },
  ],
  ["bold letters", (page) => lettersOf(page).format(0, 3, { bold: {} })],
  ["the end of bold letters", (page) => lettersOf(page).format(0, 3, { bold: null })],
  [
    "a comment's mark",
    (page) =>
      void markPassage(page, { quote: "Begin", anchor: { blockId: null, prefix: "", suffix: "" } }, "t"),
  ],
  ["a deletion", (page) => fragmentOf(page).delete(0, 1)],
  [
    "letters in a paragraph that is deleted at the same time",
    (page) => {
      lettersOf(page).insert(0, "more");
      fragmentOf(page).delete(0, 1);
    },
  ],
  ["a block as deep as texts go", (page) => nest(fragmentOf(page), 100)],
  [
    "five thousand keystrokes at once",
    (page) => {
      for (let key = 0; key < 5000; key++) lettersOf(page).insert(key % 7, "x");
    },
  ],
];

test.each(honest)("%s fit", (_, write) => {
  expect(fits(write)).toBe(true);
});

const hostile: [string, (page: Y.Doc) => void][] = [
  ["a block nested without end", (page) => nest(fragmentOf(page), 101)],
  ["letters between the blocks", (page) => fragmentOf(page).push([new Y.XmlText("x")])],
  ["a hook", (page) => fragmentOf(page).push([new Y.XmlHook("x") as never])],
  ["a node of another schema", (page) => fragmentOf(page).push([new Y.XmlElement("iframe")])],
  [
    "a node named like an object's own function",
    (page) => fragmentOf(page).push([new Y.XmlElement("toString")]),
  ],
  [
    "a value among the blocks of an element",
    (page) =>
      (blockOf(page) as unknown as Y.Array<unknown>).constructor &&
      Y.Array.prototype.insert.call(blockOf(page) as never, 0, ["x"]),
  ],
  ["an object as attribute", (page) => blockOf(page).setAttribute("id", { toString: null } as never)],
  ["an attribute of letters", (page) => lettersOf(page).setAttribute("id", "x")],
  ["an attribute of the text itself", (page) => Y.Map.prototype.set.call(fragmentOf(page) as never, "x", 1)],
  ["an embedded object", (page) => lettersOf(page).insertEmbed(0, { x: 1 })],
  ["a mark of another schema", (page) => lettersOf(page).format(0, 3, { blink: {} })],
  ["a mark that is no object", (page) => lettersOf(page).format(0, 3, { bold: "yes" })],
  ["a mark that is a list", (page) => lettersOf(page).format(0, 3, { link: ["x"] as never })],
  ["an object in a mark", (page) => lettersOf(page).format(0, 3, { link: { href: { x: 1 } } })],
  ["another text beside the text", (page) => page.getText("other").insert(0, "x")],
];

test.each(hostile)("%s does not fit", (_, write) => {
  expect(fits(write)).toBe(false);
});

test("in a text nobody has opened yet, what follows the first block fits too", () => {
  const server = new Y.Doc();
  const page = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  for (const write of [
    () => fragmentOf(page).push([paragraph]),
    () => paragraph.push([new Y.XmlText("New.")]),
  ]) {
    const before = Y.encodeStateVector(page);
    write();
    const data = Y.encodeStateAsUpdate(page, before);
    const update = checkUpdate(data);
    expect(update.ok && fitsText(update.value, server)).toBe(true);
    Y.applyUpdate(server, data);
  }
});

test("letters of which the text has the beginning go on there, and nowhere else", () => {
  const page = opened();
  page.clientID = 77;
  const before = Y.encodeStateVector(page);
  lettersOf(page).insert(6, " One");
  const first = Y.encodeStateAsUpdate(page, before);
  lettersOf(page).insert(10, " Two");
  const both = checkUpdate(Y.encodeStateAsUpdate(page, before));
  const server = opened();
  Y.applyUpdate(server, first);
  expect(both.ok && fitsText(both.value, server)).toBe(true);

  // Under the same number, and so with the same clocks, somebody wrote elsewhere.
  const forged = opened();
  forged.clientID = 77;
  const block = new Y.XmlElement("paragraph");
  fragmentOf(forged).push([block]);
  block.push([new Y.XmlText("Longer than what was there.")]);
  const update = checkUpdate(Y.encodeStateAsUpdate(forged, before));
  expect(update.ok && fitsText(update.value, server)).toBe(false);
});

test("what goes too deep only together with what is there already does not fit", () => {
  const server = opened();
  nest(fragmentOf(server), 60);
  const deepest = (page: Y.Doc) => {
    let inside = fragmentOf(page).get(1) as Y.XmlElement;
    while (inside.length > 0) inside = inside.get(0) as Y.XmlElement;
    return inside;
  };
  expect(fits((page) => nest(deepest(page), 40), server)).toBe(true);
  expect(fits((page) => nest(deepest(page), 41), server)).toBe(false);
});

test("every construct of the schema fits as the binding writes it", () => {
  const schema = editorSchema();
  const types = Object.values(schema.nodes).filter((type) => !type.isText && type !== schema.topNodeType);
  const blocks = types.flatMap((type) => type.createAndFill() ?? []);
  expect(blocks.length).toBeGreaterThan(20);
  expect(
    fits((page) => prosemirrorToYXmlFragment(schema.topNodeType.create(null, blocks), fragmentOf(page))),
  ).toBe(true);
});
