import { expect, test } from "vitest";
import { readLiveMessage, writeLiveMessage } from "./live-messages.ts";

test("what the server says is read as it was said", () => {
  expect(readLiveMessage(writeLiveMessage({ type: "role", role: "suggest" }))).toEqual({
    type: "role",
    role: "suggest",
  });
});

test("what this page does not know is nothing to it", () => {
  for (const payload of ["", "null", `{"type":"role","role":"admin"}`, `{"type":"closed"}`])
    expect(readLiveMessage(payload)).toBeNull();
});
