import { expect, it } from "vitest";
import { everAllows, type Rights } from "./rights.ts";

const rights: Rights<"author" | "reader", "open" | "closed", "read" | "edit" | "burn"> = {
  author: { read: "always", edit: ["open"], burn: [] },
  reader: { read: ["closed"] },
};

it("tells what waiting may bring from what nobody in this role may ever do", () => {
  expect(everAllows(rights, ["author"], "edit")).toBe(true);
  expect(everAllows(rights, ["reader", "author"], "read")).toBe(true);
  expect(everAllows(rights, ["reader"], "edit")).toBe(false);
  expect(everAllows(rights, ["author"], "burn")).toBe(false);
  expect(everAllows(rights, [], "read")).toBe(false);
});
