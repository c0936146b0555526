import { expect, it } from "vitest";
import { isAllDone, isReopenable } from "./rules.ts";

it("a group can be opened again for thirty days to the millisecond", () => {
  const concluded = new Date("2027-01-01T12:00:00Z");
  expect(isReopenable(concluded, new Date("2027-01-31T12:00:00.000Z"))).toBe(true);
  expect(isReopenable(concluded, new Date("2027-01-31T12:00:00.001Z"))).toBe(false);
});

it("a single thing that waits is enough to wait for", () => {
  const none = { releases: 0, signOffs: 0, calls: 0, rounds: 0, commissions: 0, discussions: 0 };
  expect(isAllDone(none)).toBe(true);
  for (const kind of Object.keys(none)) expect(isAllDone({ ...none, [kind]: 1 })).toBe(false);
});
