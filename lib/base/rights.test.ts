import { expect, it } from "vitest";
import { decideRight, everAllows, type Rights } from "./rights.ts";

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

it("a refusal tells what never may be from what may not be now", () => {
  const decide = (roles: ("author" | "reader")[], state: "open" | "closed") =>
    decideRight(rights, roles, { state, verb: "edit" });
  expect(decide(["author"], "open")).toMatchObject({ ok: true });
  expect(decide(["author"], "closed")).toEqual({
    ok: false,
    refusal: { kind: "WrongState", state: "closed" },
  });
  expect(decide(["reader"], "open")).toEqual({ ok: false, refusal: { kind: "NotAllowed" } });
});
