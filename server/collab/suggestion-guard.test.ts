import type { Node } from "@tiptap/pm/model";
import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { fragmentName, updateOf } from "#lib/domain/documents/crdt-text.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { SuggestionGuard } from "./suggestion-guard.ts";

const schema = editorSchema();
const me = "me";
const by = (author: string, id = "s1") => ({ id, author, at: "2026-11-23T09:00:00Z" });
const suggested = (kind: "insertion" | "deletion", author = me) => ({ type: kind, attrs: by(author) });
const text = (words: string, ...marks: { type: string; attrs?: object }[]): NodeJson => ({
  type: "text",
  text: words,
  marks: marks as never,
});
const paragraph = (id: string | null, ...content: NodeJson[]): NodeJson => ({
  type: "paragraph",
  attrs: { id },
  content,
});
const split = (author = me) => JSON.stringify([{ ...by(author), kind: "split", depth: 1 }]);
const inserted = (author = me) => JSON.stringify([{ ...by(author), kind: "insert" }]);
const comment = { type: "comment", attrs: { id: "t1" } };

const start = [
  paragraph("a", text("We agree on this.")),
  paragraph("b", text("Second ", comment), text("thoughts.")),
  paragraph("c", text("Others "), text("suggest", suggested("insertion", "other")), text(" too.")),
];

function opened(content: NodeJson[] = start): { live: Y.Doc; guard: SuggestionGuard } {
  const live = new Y.Doc();
  Y.applyUpdate(live, updateOf({ type: "doc", content }));
  return { live, guard: new SuggestionGuard(live) };
}

/** What a page that shows `content` afterwards sends, having shown the live text before. */
function sentFor(live: Y.Doc, content: readonly NodeJson[]): Uint8Array {
  return sentWriting(live, (page) => {
    const fragment = page.getXmlFragment(fragmentName);
    const { meta } = initProseMirrorDoc(fragment, schema);
    updateYFragment(page, fragment, nodeOf(content), meta);
  });
}

function sentWriting(live: Y.Doc, write: (page: Y.Doc) => void): Uint8Array {
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(live));
  const before = Y.encodeStateVector(page);
  page.transact(() => write(page));
  return Y.encodeStateAsUpdate(page, before);
}

const nodeOf = (content: readonly NodeJson[]): Node => schema.nodeFromJSON({ type: "doc", content });

const [a, b, c] = start as [NodeJson, NodeJson, NodeJson];

const suggestions: [string, NodeJson[]][] = [
  [
    "an insertion",
    [paragraph("a", text("We "), text("mostly ", suggested("insertion")), text("agree on this.")), b, c],
  ],
  [
    "a deletion",
    [paragraph("a", text("We "), text("agree ", suggested("deletion")), text("on this.")), b, c],
  ],
  [
    "a deletion of commented words",
    [a, paragraph("b", text("Second ", comment, suggested("deletion")), text("thoughts.")), c],
  ],
  [
    "a deletion of words somebody else suggests",
    [
      a,
      b,
      paragraph(
        "c",
        text("Others "),
        text("suggest", suggested("insertion", "other"), suggested("deletion")),
        text(" too."),
      ),
    ],
  ],
  [
    "a change of form",
    [
      paragraph(
        "a",
        text("We "),
        text("agree", { type: "bold" }, { type: "reformat", attrs: { ...by(me), before: "[]" } }),
        text(" on this."),
      ),
      b,
      c,
    ],
  ],
  [
    "a paragraph divided",
    [
      paragraph("a", text("We agree ")),
      { ...paragraph("x", text("on this.")), attrs: { id: "x", suggestions: split() } },
      b,
      c,
    ],
  ],
  [
    "two paragraphs joined",
    [
      a,
      { ...b, attrs: { id: "b", suggestions: JSON.stringify([{ ...by(me), kind: "join", depth: 1 }]) } },
      c,
    ],
  ],
  [
    "a paragraph before everything",
    [
      {
        ...paragraph("x", text("New.", suggested("insertion"))),
        attrs: { id: "x", suggestions: inserted() },
      },
      a,
      b,
      c,
    ],
  ],
  [
    "a paragraph behind everything",
    [
      a,
      b,
      c,
      {
        ...paragraph("x", text("New.", suggested("insertion"))),
        attrs: { id: "x", suggestions: inserted() },
      },
    ],
  ],
  [
    "a heading made of a paragraph",
    [
      {
        type: "heading",
        attrs: {
          id: "a",
          level: 2,
          suggestions: JSON.stringify([
            { ...by(me), kind: "modify", before: { type: "paragraph", attrs: { level: null } } },
          ]),
        },
        content: a.content ?? [],
      },
      b,
      c,
    ],
  ],
];

test.each(suggestions)("%s may be suggested", (_, content) => {
  const { live, guard } = opened();
  expect(guard.allows(sentFor(live, content), me)).toBe(true);
});

const changes: [string, NodeJson[]][] = [
  ["plain letters", [paragraph("a", text("We mostly agree on this.")), b, c]],
  ["words taken away", [paragraph("a", text("We on this.")), b, c]],
  ["a block taken away", [a, c]],
  ["everything taken away", [paragraph("x")]],
  ["blocks changing places", [b, a, c]],
  [
    "a change of form that says it was so before",
    [paragraph("a", text("We agree on this.", { type: "bold" })), b, c],
  ],
  [
    "a change of form that is not taken back",
    [
      paragraph(
        "a",
        text(
          "We agree on this.",
          { type: "bold" },
          { type: "reformat", attrs: { ...by(me), before: `[{"type":"bold"}]` } },
        ),
      ),
      b,
      c,
    ],
  ],
  [
    "standing words called one's own suggestion",
    [paragraph("a", text("We agree on this.", suggested("insertion"))), b, c],
  ],
  [
    "a standing block called one's own suggestion",
    [{ ...a, attrs: { id: "a", suggestions: inserted() } }, b, c],
  ],
  [
    "a suggestion in another's name",
    [
      paragraph("a", text("We "), text("mostly ", suggested("insertion", "other")), text("agree on this.")),
      b,
      c,
    ],
  ],
  [
    "a deletion in another's name",
    [paragraph("a", text("We agree on this.", suggested("deletion", "other"))), b, c],
  ],
  ["somebody else's suggestion accepted", [a, b, paragraph("c", text("Others suggest too."))]],
  ["somebody else's suggestion rejected", [a, b, paragraph("c", text("Others  too."))]],
  [
    "somebody else's suggestion made one's own",
    [a, b, paragraph("c", text("Others "), text("suggest", suggested("insertion")), text(" too."))],
  ],
  ["a comment taken off", [a, paragraph("b", text("Second thoughts.")), c]],
  ["a comment put on", [paragraph("a", text("We agree on this.", comment)), b, c]],
  ["another name for a block", [{ ...a, attrs: { id: "z" } }, b, c]],
];

test.each(changes)("%s may not be sent", (_, content) => {
  const { live, guard } = opened();
  expect(guard.allows(sentFor(live, content), me)).toBe(false);
  expect(guard.allows(sentFor(live, (suggestions[0] as [string, NodeJson[]])[1]), me)).toBe(true);
});

test("a refused change stays refused when it comes in two halves, and when it hides behind a suggestion", () => {
  const { live, guard } = opened();
  const first = sentFor(live, [
    paragraph("a", text("We "), text("mostly ", suggested("insertion")), text("agree on this.")),
    b,
    c,
  ]);
  expect(guard.allows(first, me)).toBe(true);
  Y.applyUpdate(live, first);
  // The mark that made it a suggestion is taken off again.
  expect(guard.allows(sentFor(live, [paragraph("a", text("We mostly agree on this.")), b, c]), me)).toBe(
    false,
  );
  expect(
    guard.allows(
      sentFor(live, [
        paragraph("a", text("We "), text("mostly ", suggested("insertion")), text("disagree on this.")),
        b,
        c,
      ]),
      me,
    ),
  ).toBe(false);
  // One's own suggestion may be taken back.
  expect(guard.allows(sentFor(live, start), me)).toBe(true);
});

test("what others write meanwhile is no change of one's own", () => {
  const { live, guard } = opened();
  const [insertion, deletion] = suggestions.map(([, content]) => sentFor(live, content)) as [
    Uint8Array,
    Uint8Array,
  ];
  expect(guard.allows(insertion, me)).toBe(true);
  Y.applyUpdate(live, sentFor(live, [paragraph("a", text("We agree on all of this.")), c]));
  expect(guard.allows(deletion, me)).toBe(true);
});

test("an editor may give a name to a block that has none", () => {
  const { live, guard } = opened([paragraph(null, text("Nameless."))]);
  expect(guard.allows(sentFor(live, [paragraph("new", text("Nameless."))]), me)).toBe(true);
});

test("what an editor cannot read is no suggestion", () => {
  const { live, guard } = opened();
  const formatted = sentWriting(live, (page) => {
    const block = page.getXmlFragment(fragmentName).get(0) as Y.XmlElement;
    (block.get(0) as Y.XmlText).format(0, 2, { blink: {} });
  });
  const stray = sentWriting(live, (page) => page.getXmlFragment(fragmentName).push([new Y.XmlText("x")]));
  expect(guard.allows(formatted, me)).toBe(false);
  expect(guard.allows(stray, me)).toBe(false);
});
