import { expect, test } from "vitest";
import type { Deed } from "#tests/world/planted.worker.ts";
import { type Bounds, runBounded } from "./run-bounded.ts";

// Long enough for a machine that has much else to do.
const bounds = { timeoutMs: 50_000, memoryMb: 64 };
const have = (deed: Deed, given: Bounds = bounds) =>
  runBounded<unknown>("tests/world/planted.worker.ts", { deed, number: 21 }, given);

test("work is done elsewhere and answered", async () => {
  expect(await have("double")).toEqual({ ok: true, value: 42 });
});

test("work that does not end is ended", async () => {
  const result = await have("never end", { ...bounds, timeoutMs: 300 });
  expect(result).toEqual({ ok: false, refusal: { kind: "TookTooLong" } });
});

test.each(["fill memory", "fill buffers"] as const)(
  "work that would %s is ended, and the process goes on",
  async (deed) => {
    expect(await have(deed)).toEqual({ ok: false, refusal: { kind: "TookTooMuchMemory" } });
  },
);

test("what the work says of how far it is, is heard before its answer", async () => {
  const heard: unknown[] = [];
  const result = await have("note", { ...bounds, onNote: (note) => heard.push(note) });
  expect(result).toEqual({ ok: true, value: "done" });
  expect(heard).toEqual([1, 2]);
});

test("what the work throws is thrown here", async () => {
  await expect(have("throw")).rejects.toMatchObject({ name: "RangeError", message: "too deep" });
});

test("the thread sees none of our settings", async () => {
  expect(await have("tell")).toEqual({ ok: true, value: [] });
});

test("more than may run at once are all answered", async () => {
  const results = await Promise.all(Array.from({ length: 5 }, () => have("double")));
  expect(results).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: 42 })));
});
