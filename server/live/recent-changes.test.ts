import { expect, test } from "vitest";
import { RecentChanges } from "./recent-changes.ts";

test("tells what changed in a group since an instant, each thing once", () => {
  const recent = new RecentChanges(0);
  recent.add({ at: 10, groupId: "g", subjectId: "a" });
  recent.add({ at: 20, groupId: "g", subjectId: "b" });
  recent.add({ at: 25, groupId: "other", subjectId: "c" });
  recent.add({ at: 30, groupId: "g", subjectId: "b" });
  expect(recent.since("g", 5)).toEqual(["a", "b"]);
  expect(recent.since("g", 20)).toEqual(["b"]);
  expect(recent.since("g", 31)).toEqual([]);
});

test("does not pretend to know what it has not heard", () => {
  const recent = new RecentChanges(100);
  expect(recent.since("g", 99)).toBeNull();
  recent.add({ at: 150, groupId: "g", subjectId: "a" });
  recent.missedUntil(200);
  expect(recent.since("g", 150)).toBeNull();
  expect(recent.since("g", 200)).toEqual([]);
});

test("forgets what is older than some minutes, and says so", () => {
  const recent = new RecentChanges(0);
  recent.add({ at: 0, groupId: "g", subjectId: "a" });
  recent.add({ at: 400_000, groupId: "g", subjectId: "b" });
  expect(recent.since("g", 0)).toBeNull();
  expect(recent.since("g", 1)).toEqual(["b"]);
});

test("keeps a bounded number, however fast things change", () => {
  const recent = new RecentChanges(0);
  for (let at = 0; at < 10_050; at += 1) recent.add({ at, groupId: "g", subjectId: String(at) });
  expect(recent.since("g", 49)).toBeNull();
  expect(recent.since("g", 50)).toHaveLength(10_000);
});
