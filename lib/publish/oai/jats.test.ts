import { expect, test } from "vitest";
import { manyNotes } from "#tests/world/every-block.ts";
import { printMatter } from "#tests/world/export-material.ts";
import { writeJats } from "../jats/write-jats.ts";
import { element, xmlFile } from "../xml/element.ts";
import { jats, jatsInRecord } from "./jats.ts";

test("a JATS file stands in a record whole, without its head and in its own namespace", () => {
  const file = writeJats({ ...printMatter, model: manyNotes(2) }, (id) => id);
  const record = xmlFile(element("metadata", {}, jatsInRecord(file)));
  expect(record.match(/<\?xml/g)).toHaveLength(1);
  expect(record).not.toContain("<!DOCTYPE");
  expect(record).toContain(`<metadata><article xmlns="${jats.namespace}" article-type`);
  expect(record.trimEnd().endsWith("</article></metadata>")).toBe(true);
  expect(record).toContain("<article-title>Cables between two seas</article-title>");
  expect(() => jatsInRecord("<html></html>")).toThrow("no JATS");
});
