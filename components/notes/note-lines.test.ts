import { expect, test } from "vitest";
import { isSettled, lastUndoable, type NoteLine, nextStep, speakerIn } from "./note-lines.ts";

const line = (order: number, rest: Partial<NoteLine> = {}): NoteLine => ({
  id: `line ${order}`,
  key: "",
  order,
  body: "Words",
  agendaItemId: null,
  speaker: null,
  path: "",
  title: "",
  wanted: "there",
  state: "waiting",
  appearsAt: null,
  refusal: "",
  ...rest,
});
const now = new Date("2026-11-01T14:32:00Z");

test("lines are sent in the order they were written in, and one that may have arrived once more", () => {
  expect(nextStep([line(2), line(1, { state: "tried" })])).toMatchObject({
    kind: "send",
    line: { order: 1 },
  });
  expect(nextStep([line(2), line(1, { state: "sent" })])).toMatchObject({ kind: "send", line: { order: 2 } });
  expect(nextStep([line(1, { state: "sent" }), line(2, { state: "refused" })])).toBeNull();
});

test("an undone line that never left is dropped, and one that may have arrived is taken back", () => {
  expect(nextStep([line(1, { wanted: "gone" })])).toMatchObject({ kind: "drop" });
  for (const state of ["tried", "sent"] as const)
    expect(nextStep([line(1, { wanted: "gone", state })])).toMatchObject({ kind: "takeBack" });
});

test("the last line can be undone until it has appeared", () => {
  const soon = line(2, { state: "sent", appearsAt: "2026-11-01T14:35:00Z" });
  const seen = line(1, { state: "sent", appearsAt: "2026-11-01T14:30:00Z" });
  expect(lastUndoable([seen, soon], now)).toBe(soon);
  expect(lastUndoable([seen], now)).toBeNull();
  expect(lastUndoable([seen, { ...soon, wanted: "gone" }], now)).toBeNull();
});

test("a line stays on the device until it arrived and everybody sees it", () => {
  expect(isSettled(line(1), now)).toBe(false);
  expect(isSettled(line(1, { state: "tried" }), now)).toBe(false);
  expect(isSettled(line(1, { state: "refused" }), now)).toBe(false);
  expect(isSettled(line(1, { state: "sent", appearsAt: "2026-11-01T14:35:00Z" }), now)).toBe(false);
  expect(isSettled(line(1, { state: "sent", appearsAt: "2026-11-01T14:30:00Z" }), now)).toBe(true);
});

test("a line that begins with a member’s name holds their words", () => {
  const people = [{ name: "Ann Lee" }, { name: "Ann Lee-Park" }];
  expect(speakerIn("@Ann Lee-Park: no.", people)).toEqual({ speaker: people[1], body: "no." });
  expect(speakerIn("@ann lee yes", people)).toEqual({ speaker: people[0], body: "yes" });
  expect(speakerIn("@nobody yes", people)).toEqual({ speaker: null, body: "@nobody yes" });
});
