import { expect, test } from "vitest";
import { MissAlarm, networkOf } from "./miss-alarm.ts";

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

test("a network that sends from many of its addresses is one", () => {
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(networkOf("2001:db8:1:2::6")).toBe("2001:db8:1:2");
  expect(networkOf("2001:db8::6")).toBe("2001:db8:0:0");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0");
});
