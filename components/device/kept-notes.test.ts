import { expect, test } from "vitest";
import { draftName } from "#components/comment/kept-draft.ts";
import { isOfAnother } from "./kept-notes.ts";

test("keys, notes and drafts are another’s but for the one account whose they are", () => {
  const names = [
    "colloquy:keys:ada:discussion",
    "colloquy:notes:ada:discussion:line",
    draftName({ accountId: "ada", about: "discussion" }, "point"),
  ];
  for (const name of names) {
    expect(isOfAnother(name, "bo")).toBe(true);
    expect(isOfAnother(name, "ada")).toBe(false);
  }
  expect(isOfAnother("colloquy-theme", "bo")).toBe(false);
});
