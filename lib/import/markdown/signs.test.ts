import { expect, test } from "vitest";
import { hideSigns, newSigns } from "./signs.ts";

test.each(["![", "``", "`", "$a", "![a](/pictures/", "~~~\n```x\n", "<br"])(
  "a megabyte of %j is read in one pass",
  (sign) => {
    const text = sign.repeat(1_000_000 / sign.length);
    expect(hideSigns(text, newSigns()).length).toBeGreaterThan(0);
  },
);

test("code is as long as its ticks say, and what stands in it stays", () => {
  for (const text of ["``a`$x$``", "`$x$`", "`` ` $x$ ``"]) expect(hideSigns(text, newSigns())).toBe(text);
  expect(hideSigns("``$x$`", newSigns())).not.toContain("x");
});
