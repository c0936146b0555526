import { describe, expect, test } from "vitest";
import { awaitsPosition, byUrgency, discussionTasks, findingTasks } from "./rules.ts";
import type { Task } from "./types.ts";

const now = new Date("2027-03-12T14:00:00Z");
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);
const finding = {
  state: "circulated",
  lastCallClosesAt: null,
  mine: false,
  answered: false,
  stale: false,
} as const;

describe("a finding", () => {
  test("asks experts and moderators for their position while it is open", () => {
    expect(findingTasks(finding, "expert", now)).toEqual(["takePosition"]);
    expect(findingTasks(finding, "moderator", now)).toEqual(["takePosition"]);
    expect(findingTasks({ ...finding, state: "agreed" }, "expert", now)).toEqual([]);
  });

  test("asks nothing of observers, nor of those who answered", () => {
    expect(findingTasks(finding, "observer", now)).toEqual([]);
    expect(findingTasks({ ...finding, answered: true }, "expert", now)).toEqual([]);
    expect(awaitsPosition({ ...finding, answered: true }, "expert")).toBe(false);
  });

  test("asks those whose position is on an earlier substance for their word on it", () => {
    expect(findingTasks({ ...finding, stale: true }, "expert", now)).toEqual(["confirmPosition"]);
    expect(findingTasks({ ...finding, stale: true, answered: true }, "expert", now)).toEqual([]);
    expect(findingTasks({ ...finding, stale: true, state: "agreed" }, "expert", now)).toEqual([]);
  });

  test("asks nobody for a position any more once its last call has closed", () => {
    const closed = { ...finding, state: "last_call", lastCallClosesAt: now } as const;
    expect(findingTasks(closed, "expert", now)).toEqual([]);
    expect(findingTasks(closed, "expert", before)).toEqual(["takePosition"]);
  });

  test("asks whoever proposed it to circulate the draft", () => {
    expect(findingTasks({ ...finding, state: "draft", mine: true }, "expert", now)).toEqual([
      "circulateFinding",
    ]);
    expect(findingTasks({ ...finding, state: "draft" }, "moderator", now)).toEqual([]);
  });

  test("asks the moderator for the call once the last call has closed, not before", () => {
    const lastCall = { ...finding, state: "last_call", answered: true } as const;
    expect(findingTasks({ ...lastCall, lastCallClosesAt: before }, "moderator", now)).toEqual([
      "callFinding",
    ]);
    expect(findingTasks({ ...lastCall, lastCallClosesAt: after }, "moderator", now)).toEqual([]);
    expect(findingTasks({ ...lastCall, lastCallClosesAt: before }, "expert", now)).toEqual([]);
  });
});

describe("a discussion", () => {
  const held = { state: "held", rule: "not_for_attribution", endsAt: before } as const;

  test("asks moderators for the summary once it is over, then for the agreement", () => {
    expect(discussionTasks(held, "moderator", now)).toEqual(["writeSummary"]);
    expect(discussionTasks({ ...held, endsAt: after }, "moderator", now)).toEqual([]);
    expect(discussionTasks({ ...held, state: "summary_circulated" }, "moderator", now)).toEqual([
      "agreeSummary",
    ]);
  });

  test("asks experts to read the summary while it circulates, and observers nothing", () => {
    const circulated = { ...held, state: "summary_circulated" } as const;
    expect(discussionTasks(held, "expert", now)).toEqual([]);
    expect(discussionTasks(circulated, "expert", now)).toEqual(["readSummary"]);
    expect(discussionTasks(circulated, "observer", now)).toEqual([]);
    expect(discussionTasks({ ...held, state: "summary_agreed" }, "expert", now)).toEqual([]);
  });

  test("off the record asks nothing: there is nothing to write", () => {
    expect(discussionTasks({ ...held, rule: "off_the_record" }, "moderator", now)).toEqual([]);
  });
});

test("what closes first stands first, a day counts until it ends, and what has no time comes last", () => {
  const task = (title: string, due: Partial<Task>): Task => ({
    kind: "takePosition",
    subjectId: title,
    group: { slug: "g", name: "G" },
    title,
    path: "/1",
    dueAt: null,
    dueOn: null,
    stale: null,
    count: null,
    ...due,
  });
  const tasks = [
    task("never", {}),
    task("the day", { dueOn: new Date("2027-03-12") }),
    task("that evening", { dueAt: new Date("2027-03-12T20:00:00Z") }),
    task("always", {}),
  ];
  expect(tasks.sort(byUrgency).map(({ title }) => title)).toEqual([
    "that evening",
    "the day",
    "always",
    "never",
  ]);
});
