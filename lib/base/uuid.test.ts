import { expect, test } from "vitest";
import { isUuid } from "./uuid.ts";

test("an id is one only if the database would take it for one", () => {
  expect(isUuid(crypto.randomUUID())).toBe(true);
  for (const other of ["-".repeat(36), "a".repeat(36), "", null, ["0"], `${crypto.randomUUID()}\n`])
    expect(isUuid(other)).toBe(false);
});
