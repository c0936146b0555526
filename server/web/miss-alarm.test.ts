import { expect, test } from "vitest";
import { MissAlarm } from "./miss-alarm.ts";

const tellings = (alarm: MissAlarm, times: number[], network = "a") =>
  times.filter((at) => alarm.note(network, at)).length;
const every = (ms: number, count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n * ms);

test("ten thousand misses in a row are one alarm", () => {
  expect(tellings(new MissAlarm(), every(5, 10_000))).toBe(1);
});

test("ten thousand misses over hours are one alarm as well, as long as they do not stop", () => {
  const alarm = new MissAlarm();
  expect(tellings(alarm, [...every(1, 100), ...every(2_000, 9_900, 100)])).toBe(1);
});

test("somebody who mistypes now and then is none", () => {
  expect(tellings(new MissAlarm(), every(1_000, 5_000))).toBe(0);
});

test("a burst after a quiet time is a new one, and every network has its own", () => {
  const alarm = new MissAlarm();
  expect(tellings(alarm, every(1, 200))).toBe(1);
  expect(tellings(alarm, every(1, 200, 601_000))).toBe(1);
  expect(tellings(alarm, every(1, 99, 601_000), "b")).toBe(0);
});
