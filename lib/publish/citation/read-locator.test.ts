import { expect, test } from "vitest";
import { readLocator } from "./read-locator.ts";

test("what somebody writes of a place in a source is read as the styles count", () => {
  const read = (text: string) => Object.values(readLocator(text)).join("|");
  expect(read("12–15")).toBe("page|12–15|");
  expect(read("pp. 12–15")).toBe("page|12–15|");
  expect(read("p.xii")).toBe("page|xii|");
  expect(read("ch. 3")).toBe("chapter|3|");
  expect(read("Section 4.2")).toBe("section|4.2|");
  expect(read("§ 7")).toBe("section|7|");
  expect(read("")).toBe("page||");
});

test("what counts nothing stays as it was written", () => {
  expect(readLocator("the last table")).toEqual({ label: "page", locator: "", suffix: ", the last table" });
  expect(readLocator("Chapter")).toEqual({ label: "page", locator: "", suffix: ", Chapter" });
});
