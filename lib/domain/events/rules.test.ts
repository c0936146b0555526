import { expect, it } from "vitest";
import { hasMaterials, mayAmend, partByTime, stepsFrom } from "./rules.ts";
import type { EventState } from "./types.ts";

const now = new Date("2027-01-10T12:00:00Z");
const event = (name: string, day: string, state: EventState = "announced") => ({
  name,
  state,
  startsAt: new Date(`${day}T11:00:00Z`),
  endsAt: new Date(`${day}T13:00:00Z`),
});
const names = (events: { name: string }[]) => events.map(({ name }) => name);

it("parts events by whether they are over, each side with the nearest first", () => {
  const parts = partByTime(
    [
      event("next year", "2028-01-01"),
      event("under way", "2027-01-10"),
      event("cancelled", "2027-02-01", "cancelled"),
      event("yesterday", "2027-01-09"),
      event("tomorrow", "2027-01-11"),
    ],
    now,
  );
  expect(names(parts.coming)).toEqual(["under way", "tomorrow", "next year"]);
  expect(names(parts.past)).toEqual(["cancelled", "yesterday"]);
});

it("there is something to watch and to read once an event has begun, unless it was called off", () => {
  const has = (day: string, state: EventState) => hasMaterials(event("", day, state), now);
  expect(has("2027-01-10", "announced")).toBe(true);
  expect(has("2027-01-11", "announced")).toBe(false);
  expect(has("2028-01-01", "held")).toBe(true);
  for (const state of ["draft", "postponed", "cancelled"] as const)
    expect(has("2027-01-09", state)).toBe(false);
});

it("a step leads from the states it is open to, and from nowhere else", () => {
  expect(stepsFrom("draft")).toEqual(["announce", "discard"]);
  expect(stepsFrom("announced")).toEqual(["postpone", "cancel"]);
  expect(stepsFrom("postponed")).toEqual(["resume", "cancel"]);
  for (const state of ["held", "materials_published", "cancelled"] as const) {
    expect(stepsFrom(state)).toEqual([]);
    expect(mayAmend(state)).toBe(false);
  }
});
