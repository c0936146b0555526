import { expect, test } from "vitest";
import type { Deed } from "#tests/world/planted.worker.ts";
import { runInProcess } from "./run-in-process.ts";

const bounds = { timeoutMs: 50_000, memoryMb: 600 };
const have = (deed: Deed, given = bounds) =>
  runInProcess<unknown>("tests/world/planted.worker.ts", { deed, number: 21 }, given);

test("work is done in a process that stays for the next", async () => {
  expect(await have("double")).toEqual({ ok: true, value: 42 });
  const first = await have("name the process");
  expect(first).toEqual(await have("name the process"));
  expect(first).not.toEqual({ ok: true, value: process.pid });
});

test("work that does not end is ended, also where it lets nobody in, and the next is done", async () => {
  const result = await have("never end", { ...bounds, timeoutMs: 1_500 });
  expect(result).toEqual({ ok: false, refusal: { kind: "TookTooLong" } });
  expect(await have("double")).toEqual({ ok: true, value: 42 });
});

test("work that would fill the memory is ended", async () => {
  const result = await have("fill buffers", { ...bounds, memoryMb: 300 });
  expect(result).toEqual({ ok: false, refusal: { kind: "TookTooMuchMemory" } });
});

test("what the work throws is thrown here, and the process sees none of our settings", async () => {
  await expect(have("throw")).rejects.toMatchObject({ name: "RangeError", message: "too deep" });
  expect(await have("tell")).toEqual({ ok: true, value: [] });
});

test("more than one at once are answered one after the other", async () => {
  const results = await Promise.all(Array.from({ length: 3 }, () => have("double")));
  expect(results).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: 42 })));
});
