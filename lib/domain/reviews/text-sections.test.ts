import { expect, it } from "vitest";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { sectionsOf } from "./text-sections.ts";

const heading = (id: string, level: number, text = id): NodeJson => ({
  type: "heading",
  attrs: { id, level },
  content: [{ type: "text", text }],
});
const paragraph = (id: string): NodeJson => ({ type: "paragraph", attrs: { id } });

it("a block stands under the heading before it, wherever it is nested", () => {
  const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("nested")] }] };
  const { sections, sectionOf } = sectionsOf({
    type: "doc",
    content: [paragraph("before"), heading("one", 1, "One"), paragraph("p"), heading("two", 2, "Two"), list],
  });
  expect(sections.map(({ title }) => title)).toEqual(["One", "Two"]);
  expect(sectionOf.get("before")).toBeUndefined();
  expect(sectionOf.get("p")?.id).toBe("one");
  expect(sectionOf.get("two")?.id).toBe("two");
  expect(sectionOf.get("nested")?.id).toBe("two");
});

it("a third level of headings cuts nothing", () => {
  const { sections, sectionOf } = sectionsOf({
    type: "doc",
    content: [heading("a", 2), heading("b", 3), heading("c", 4), paragraph("p")],
  });
  expect(sections.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(sectionOf.get("p")?.id).toBe("b");
});
