import { expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

it("counts slips of the keyboard", () => {
  expect(editDistance("deterrence", "deterrence", 3)).toBe(0);
  expect(editDistance("deterence", "deterrence", 3)).toBe(1);
  expect(editDistance("secruity", "security", 3)).toBe(1);
  expect(editDistance("hoagland", "haugland", 3)).toBe(2);
  expect(editDistance("", "ab", 3)).toBe(2);
});

it("counts no further than it is asked to", () => {
  expect(editDistance("cable", "deterrence", 2)).toBe(3);
  expect(editDistance("abcdef", "uvwxyz", 2)).toBe(3);
});
