import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { DoorTurns } from "./door-turns.ts";

const signIn = { method: "POST", url: "/sign-in" };
const page = { method: "GET", url: "/workspace" };

test("one comes in at a time, all of them in the end, and pages wait for none of them", async () => {
  const turns = new DoorTurns();
  let inside = 0;
  let most = 0;
  const entering = Array.from({ length: 12 }, () =>
    turns.during(signIn, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(2);
      inside -= 1;
    }),
  );
  let isRead = false;
  await turns.during(page, async () => {
    isRead = true;
  });
  expect(isRead).toBe(true);
  expect(inside).toBe(1);
  expect(await Promise.all(entering)).toEqual(Array(12).fill(true));
  expect(most).toBe(1);
});

test("whoever takes long keeps nobody out", async () => {
  const turns = new DoorTurns();
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const stuck = turns.during(signIn, () => slow);
  expect(await turns.during(signIn, async () => undefined)).toBe(true);
  finish();
  await stuck;
});

test("where five hundred wait, no more are begun with", async () => {
  const turns = new DoorTurns();
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const all = Array.from({ length: 501 }, () => turns.during(signIn, () => held));
  let begun = false;
  const late = await turns.during({ method: "POST", url: "/fr/sign-in" }, async () => {
    begun = true;
  });
  expect([late, begun]).toEqual([false, false]);
  finish();
  expect((await Promise.all(all)).every(Boolean)).toBe(true);
});

test("a failure reaches whoever waits for it, and gives its turn away", async () => {
  const turns = new DoorTurns();
  const failing = () => Promise.reject(new Error("no"));
  for (let count = 0; count < 4; count += 1)
    await expect(turns.during(signIn, failing)).rejects.toThrow("no");
  expect(await turns.during(signIn, async () => undefined)).toBe(true);
});
