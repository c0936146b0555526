import fc from "fast-check";
import { expect, test } from "vitest";
import { type CitedItem, formatCitedItems, locatorLabels, parseCitedItems } from "./cited-items.ts";
import { readDocumentJson } from "./read-document-json.ts";

const items = fc.array(
  fc.record<CitedItem>({
    sourceId: fc.uuid(),
    locator: fc.string({ maxLength: 60 }),
    label: fc.constantFrom(...locatorLabels),
    prefix: fc.oneof(fc.string({ maxLength: 300 }), fc.constant("page")),
    suffix: fc.string({ maxLength: 300 }),
    suppressAuthor: fc.boolean(),
  }),
  { maxLength: 20 },
);

test("what a citation says is read back as it was written", () => {
  fc.assert(
    fc.property(items, (cited) => {
      expect(parseCitedItems(formatCitedItems(cited))).toEqual(cited);
    }),
  );
});

test.each([
  undefined,
  null,
  7,
  "",
  "{}",
  "[1]",
  '[{"sourceId":"x"}]',
  "[".repeat(50_000),
  `[${"1,".repeat(50)}1]`,
])("%s cites nothing", (value) => {
  expect(parseCitedItems(value)).toEqual([]);
});

test("a stored text keeps what it cites beside its content", () => {
  const sources = { style: "apa", items: { a: { type: "book", title: "Cables" } } };
  const stored = { type: "doc", content: [{ type: "paragraph" }], sources: { ...sources, more: 1 } };
  const read = readDocumentJson(stored);
  expect(read.ok && read.value.sources).toEqual(sources);
});
