import { expect, test } from "vitest";
import { Alarm } from "./alarm.ts";

const inMs = (ms: number) => performance.now() + ms;
const longAfter = 60_000;

test("waits until its moment, and not a moment less", async () => {
  const until = inMs(60);
  await new Alarm().waitUntil(until, inMs(10));
  expect(performance.now()).toBeGreaterThanOrEqual(until);
});

test("a ring ends the wait, though not before the rest", async () => {
  const alarm = new Alarm();
  const rested = inMs(60);
  const waiting = alarm.waitUntil(inMs(longAfter), rested);
  alarm.ring();
  await waiting;
  expect(performance.now()).toBeGreaterThanOrEqual(rested);
});

test("a moment that comes during the rest is kept", async () => {
  const alarm = new Alarm();
  alarm.ring();
  const rested = inMs(longAfter);
  await alarm.waitUntil(inMs(20), rested);
  expect(performance.now()).toBeLessThan(rested);
});

test("a ring while nobody waits is not lost, and setting the alarm again forgets it", async () => {
  const alarm = new Alarm();
  alarm.set();
  alarm.ring();
  const end = inMs(longAfter);
  await alarm.waitUntil(end, 0);
  expect(performance.now()).toBeLessThan(end);
  alarm.set();
  const until = inMs(40);
  await alarm.waitUntil(until, 0);
  expect(performance.now()).toBeGreaterThanOrEqual(until);
});
