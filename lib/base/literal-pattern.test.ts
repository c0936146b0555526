import { expect, it } from "vitest";
import { literalPattern } from "./literal-pattern.ts";

it("takes the wildcards of LIKE for what was typed", () => {
  expect(literalPattern("100%_a\\b 佐藤")).toBe("100\\%\\_a\\\\b 佐藤");
});
