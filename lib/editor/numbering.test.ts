import { expect, test } from "vitest";
import type { NodeJson } from "./document-json.ts";
import { numberedBlocks } from "./numbering.ts";

const block = (type: string, id?: string): NodeJson => ({ type, ...(id && { attrs: { id } }) });

test("figures, captioned tables and questions are numbered in their order, each kind on its own", () => {
  const content = [
    block("figure", "f1"),
    block("table", "plain"),
    { type: "blockquote", content: [block("tableFigure", "t1"), block("figure", "f2")] },
    block("exchange", "q1"),
    block("tableFigure"),
  ];
  expect(numberedBlocks({ type: "doc", content })).toEqual([
    { kind: "figure", number: 1, blockId: "f1" },
    { kind: "table", number: 1, blockId: "t1" },
    { kind: "figure", number: 2, blockId: "f2" },
    { kind: "question", number: 1, blockId: "q1" },
    { kind: "table", number: 2, blockId: null },
  ]);
});
