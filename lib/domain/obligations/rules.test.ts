import { describe, expect, test } from "vitest";
import { owed } from "./asking.ts";
import { byDue, commissionTasks, daysLate, isLate, paperTasks } from "./rules.ts";

const day = (on: string) => new Date(on);
const noDays = { outlineDueOn: null, outlineAt: null, draftDueOn: null, draftAt: null, dueOn: null };
const days = {
  ...noDays,
  outlineDueOn: day("2027-03-01"),
  draftDueOn: day("2027-04-01"),
  dueOn: day("2027-05-01"),
};
const handedIn = day("2027-02-20");

describe("a paper", () => {
  test("asks its author to write, revise and approve", () => {
    expect(paperTasks({ state: "drafting", mine: true }, "expert")).toEqual(["writePaper"]);
    expect(paperTasks({ state: "revision_requested", mine: true }, "expert")).toEqual(["revisePaper"]);
    expect(paperTasks({ state: "accepted", mine: true }, "expert")).toEqual(["approvePaper"]);
  });

  test("asks nothing of an expert who did not write it", () => {
    expect(paperTasks({ state: "drafting", mine: false }, "expert")).toEqual([]);
    expect(paperTasks({ state: "submitted", mine: false }, "expert")).toEqual([]);
  });

  test("asks the moderator to start the review and to publish", () => {
    expect(paperTasks({ state: "submitted", mine: false }, "moderator")).toEqual(["startReview"]);
    expect(paperTasks({ state: "ready", mine: false }, "moderator")).toEqual(["publishPaper"]);
    expect(paperTasks({ state: "in_review", mine: false }, "moderator")).toEqual([]);
  });
});

describe("a commission", () => {
  const commission = { ...noDays, state: "accepted", begun: false, answerBy: day("2027-02-01") } as const;

  test("asks for an answer by its day, then for a paper, then for nothing", () => {
    expect(commissionTasks({ ...commission, state: "offered" })).toEqual([
      { kind: "answerCommission", dueOn: day("2027-02-01") },
    ]);
    expect(commissionTasks(commission)).toEqual([{ kind: "startPaper", dueOn: null }]);
    expect(commissionTasks({ ...commission, begun: true })).toEqual([]);
    expect(commissionTasks({ ...commission, state: "delivered" })).toEqual([]);
  });

  test("asks for what is to be handed in next, whether the paper was begun or not", () => {
    for (const begun of [true, false])
      expect(commissionTasks({ ...commission, ...days, begun })).toEqual([
        { kind: "deliverOutline", dueOn: days.outlineDueOn },
      ]);
    const drafting = { ...commission, ...days, outlineAt: handedIn };
    expect(commissionTasks(drafting)).toEqual([{ kind: "deliverDraft", dueOn: days.draftDueOn }]);
    expect(commissionTasks({ ...drafting, draftAt: handedIn })).toEqual([
      { kind: "startPaper", dueOn: days.dueOn },
    ]);
  });

  test("asks for no outline or draft that no day was set for", () => {
    expect(commissionTasks({ ...commission, ...days, outlineDueOn: null })).toEqual([
      { kind: "deliverDraft", dueOn: days.draftDueOn },
    ]);
  });
});

describe("what is due", () => {
  const one = {
    kind: "signOff",
    personId: "p",
    groupId: "g",
    subjectId: "s",
    title: "A",
    path: "/",
  } as const;

  test("on a day is late when that day has ended in UTC, and not a moment before", () => {
    const dueOn = day("2027-03-12");
    expect(isLate({ dueAt: null, dueOn }, new Date("2027-03-12T23:59:59.999Z"))).toBe(false);
    expect(isLate({ dueAt: null, dueOn }, new Date("2027-03-13T00:00:00Z"))).toBe(true);
    expect(daysLate({ dueAt: null, dueOn }, new Date("2027-03-13T00:00:00Z"))).toBe(1);
    expect(daysLate({ dueAt: null, dueOn }, new Date("2027-03-15T12:00:00Z"))).toBe(3);
    expect(daysLate({ dueAt: null, dueOn }, dueOn)).toBe(0);
  });

  test("at an instant is late from that instant on; without either it never is", () => {
    const dueAt = new Date("2027-03-12T14:00:00Z");
    expect(isLate({ dueAt, dueOn: null }, dueAt)).toBe(true);
    expect(isLate({ dueAt, dueOn: null }, new Date(dueAt.getTime() - 1))).toBe(false);
    expect(isLate({ dueAt: null, dueOn: null }, dueAt)).toBe(false);
  });

  test("first stands first, and what has no time last", () => {
    const rows = [
      owed({ ...one, title: "never" }),
      owed({ ...one, title: "the day", dueOn: day("2027-03-12") }),
      owed({ ...one, title: "that evening", dueAt: new Date("2027-03-12T20:00:00Z") }),
    ];
    expect(rows.toSorted(byDue).map(({ title }) => title)).toEqual(["that evening", "the day", "never"]);
  });
});
