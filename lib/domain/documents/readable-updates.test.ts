import { expect, test } from "vitest";
import * as Y from "yjs";
import { assembleText, type UpdateRow } from "./readable-updates.ts";

const broken = Uint8Array.of(1, 1, 9, 0, 0, 255, 255, 255, 255, 255, 255, 255, 15, 0);

function typedRows(...words: string[]): UpdateRow[] {
  const doc = new Y.Doc();
  const rows: UpdateRow[] = [];
  doc.on("update", (data: Uint8Array) => rows.push({ id: BigInt(rows.length + 1), merged: false, data }));
  for (const word of words) doc.getText("t").insert(doc.getText("t").length, word);
  return rows;
}

const at = (rows: UpdateRow[], index: number) => rows[index] as UpdateRow;

test("a text is all its rows together", () => {
  const { doc, contained, unreadable } = assembleText(typedRows("a", "b", "c"));
  expect(doc.getText("t").toString()).toBe("abc");
  expect([contained, unreadable]).toEqual([[1n, 2n, 3n], []]);
});

test("rows that arrived in another order give the same text", () => {
  const rows = typedRows("a", "b", "c");
  expect(
    assembleText([at(rows, 2), at(rows, 0), at(rows, 1)])
      .doc.getText("t")
      .toString(),
  ).toBe("abc");
});

test("an unreadable row costs itself only", () => {
  const rows = typedRows("a", "b");
  const { doc, unreadable, baseLost } = assembleText([
    at(rows, 0),
    { id: 9n, merged: false, data: broken },
    at(rows, 1),
  ]);
  expect(doc.getText("t").toString()).toBe("ab");
  expect([unreadable, baseLost]).toEqual([[9n], false]);
});

test("what rests on an unreadable row goes with it, and what does not stays", () => {
  const rows = typedRows("a", "b", "c");
  const { doc, contained, unreadable } = assembleText([
    at(rows, 0),
    { ...at(rows, 1), data: broken },
    at(rows, 2),
  ]);
  expect(doc.getText("t").toString()).toBe("a");
  expect([contained, unreadable]).toEqual([[1n], [2n, 3n]]);
});

test("a text whose first or merged rows are all unreadable has lost its base", () => {
  const rows = typedRows("a", "b");
  expect(assembleText([{ ...at(rows, 0), data: broken }, at(rows, 1)]).baseLost).toBe(true);
  expect(assembleText([{ id: 9n, merged: true, data: broken }, at(rows, 1)]).baseLost).toBe(true);
});

test("where two processes merged the same text and one row is lost, the other is the base", () => {
  const [merged, rest] = [{ ...at(typedRows("abc"), 0), merged: true }, typedRows("z")];
  const { doc, baseLost } = assembleText([{ id: 9n, merged: true, data: broken }, merged, at(rest, 0)]);
  expect(baseLost).toBe(false);
  expect(doc.getText("t").toString()).toContain("abc");
});

test("a long log whose base is lost is given up quickly, not row by row from the beginning", () => {
  const rows = typedRows(...Array.from({ length: 3000 }, (_, index) => String(index)));
  const { contained, baseLost } = assembleText([{ ...at(rows, 0), data: broken }, ...rows.slice(1)]);
  expect([contained, baseLost]).toEqual([[], true]);
});
