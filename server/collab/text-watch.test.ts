import { expect, test } from "vitest";
import { readTextChange } from "./text-watch.ts";

const documentId = "00000000-0000-4000-8000-000000000001";

test("stored updates are named by their rows, and by the process that stored them if it was one of ours", () => {
  expect(readTextChange(`updates:a1:${documentId}:7,8`)).toEqual({
    kind: "updates",
    instance: "a1",
    documentId,
    ids: [7n, 8n],
  });
  expect(readTextChange(`updates::${documentId}:`)).toMatchObject({ instance: "", ids: [] });
});

test("comments are named by their text", () => {
  expect(readTextChange(`comments:${documentId}`)).toEqual({ kind: "comments", documentId });
});

test("what another version says is nothing to this one", () => {
  for (const payload of ["", "updates", `updates:a1:${documentId}`, "comments:all", `moved:${documentId}`])
    expect(readTextChange(payload)).toBeNull();
});
