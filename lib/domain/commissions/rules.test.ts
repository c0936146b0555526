import { describe, expect, it } from "vitest";
import {
  type CommissionProgress,
  decideFuture,
  decideGrant,
  decideOrder,
  decideOwed,
  decideWish,
  endOf,
  isOver,
  milestonesOf,
  nextStepOf,
  reminderDue,
} from "./rules.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const now = new Date("2027-03-01T12:00:00Z");
const refused = (kind: string) => ({ ok: false, refusal: { kind } });

const accepted: CommissionProgress = {
  state: "accepted",
  answerBy: null,
  outlineDueOn: day("2027-03-10"),
  draftDueOn: day("2027-04-10"),
  dueOn: day("2027-05-10"),
  outlineAt: null,
  draftAt: null,
};

it("lets a day last until it ends in UTC", () => {
  expect(endOf(day("2027-03-10"))).toEqual(new Date("2027-03-11T00:00:00Z"));
  expect(isOver(day("2027-03-10"), new Date("2027-03-10T23:59:59.999Z"))).toBe(false);
  expect(isOver(day("2027-03-10"), new Date("2027-03-11T00:00:00Z"))).toBe(true);
  expect(isOver(null, now)).toBe(false);
});

describe("days", () => {
  it("follow one another, and those that are not set are passed over", () => {
    expect(decideOrder(accepted).ok).toBe(true);
    expect(decideOrder({ ...accepted, outlineDueOn: null, draftDueOn: null }).ok).toBe(true);
    for (const wrong of [
      { outlineDueOn: day("2027-04-11") },
      { draftDueOn: day("2027-05-10") },
      { draftDueOn: null, outlineDueOn: day("2027-05-11") },
      { answerBy: day("2027-03-11") },
    ])
      expect(decideOrder({ ...accepted, ...wrong })).toEqual(refused("DaysOutOfOrder"));
    expect(decideOrder({ ...accepted, answerBy: accepted.outlineDueOn }).ok).toBe(true);
  });

  it("are not over when they are set; one that stood already may stay", () => {
    const past = { ...accepted, outlineDueOn: day("2027-02-28") };
    expect(decideFuture(past, now)).toEqual(refused("DayPassed"));
    expect(decideFuture(past, now, past).ok).toBe(true);
    expect(decideFuture(past, now, accepted)).toEqual(refused("DayPassed"));
    expect(decideFuture({ ...accepted, outlineDueOn: day("2027-03-01") }, now).ok).toBe(true);
  });
});

describe("the next step", () => {
  it("is the first milestone that is wanted and not there", () => {
    expect(nextStepOf(accepted, null)).toMatchObject({ step: "outline", holder: "authors" });
    expect(nextStepOf({ ...accepted, outlineAt: now }, "drafting")).toMatchObject({ step: "draft" });
    const written = { ...accepted, outlineAt: now, draftAt: now };
    expect(nextStepOf(written, "drafting")).toEqual({
      step: "final",
      holder: "authors",
      dueOn: accepted.dueOn,
    });
    const bare = { ...accepted, outlineDueOn: null, draftDueOn: null, dueOn: null };
    expect(nextStepOf(bare, null)).toEqual({ step: "final", holder: "authors", dueOn: null });
  });

  it("is the moderators' before it is offered and once it is delivered, and nobody's at the end", () => {
    const step = (state: CommissionProgress["state"], paper: string | null) =>
      nextStepOf({ ...accepted, state }, paper)?.step;
    expect(step("draft", null)).toBe("offer");
    expect(step("offered", null)).toBe("answer");
    expect(step("delivered", "in_review")).toBe("review");
    expect(step("delivered", "published")).toBe("discharge");
    for (const ended of ["declined", "lapsed", "discharged", "cancelled"] as const)
      expect(step(ended, null)).toBeUndefined();
  });
});

it("counts every milestone as reached once the final text is delivered", () => {
  expect(milestonesOf({ ...accepted, state: "delivered" }).every(({ isDone }) => isDone)).toBe(true);
  expect(decideOwed({ ...accepted, state: "delivered" }, "draft").ok).toBe(false);
  expect(decideOwed({ ...accepted, draftDueOn: null }, "draft").ok).toBe(false);
});

describe("more time", () => {
  it("is asked for until a later day than the one that stands, within two years", () => {
    const wish = (wantedOn: string, at = now) =>
      decideWish(accepted, { milestone: "outline", wantedOn: day(wantedOn) }, at);
    expect(wish("2027-03-11").ok).toBe(true);
    expect(wish("2027-03-10")).toEqual(refused("WishTooEarly"));
    expect(wish("2027-03-20", new Date("2027-04-01T00:00:00Z"))).toEqual(refused("WishTooEarly"));
    expect(wish("2029-03-02")).toEqual(refused("WishTooLate"));
  });

  it("moves one day, keeps the order, and takes the public's month along", () => {
    const commission = { ...accepted, expectedMonth: day("2027-07-01") };
    const grant = (milestone: "outline" | "final", wantedOn: string) =>
      decideGrant(commission, { milestone, wantedOn: day(wantedOn) }, now);
    expect(grant("outline", "2027-03-20")).toEqual({
      ok: true,
      value: { outlineDueOn: day("2027-03-20"), expectedMonth: day("2027-07-01") },
    });
    expect(grant("outline", "2027-04-10")).toEqual(refused("BeyondNext"));
    expect(grant("final", "2027-12-31")).toEqual({
      ok: true,
      value: { dueOn: day("2027-12-31"), expectedMonth: day("2028-02-01") },
    });
  });
});

describe("a reminder", () => {
  const due = day("2027-03-10");
  const at = (instant: string, zone = "UTC") => reminderDue(due, new Date(instant), zone);

  it("comes seven days and one day before, and three times after", () => {
    expect(at("2027-03-02T23:00:00Z")).toBeNull();
    expect(at("2027-03-03T08:00:00Z")).toBe("week_before");
    expect(at("2027-03-06T12:00:00Z")).toBeNull();
    expect(at("2027-03-09T08:00:00Z")).toBe("day_before");
    expect(at("2027-03-11T08:00:00Z")).toBe("day_after");
    expect(at("2027-03-18T08:00:00Z")).toBe("week_after");
    expect(at("2027-03-25T08:00:00Z")).toBe("fortnight_after");
    expect(at("2027-04-01T08:00:00Z")).toBeNull();
  });

  it("comes in the morning of the reader's own clock", () => {
    expect(at("2027-03-03T07:59:00Z")).toBeNull();
    // Eight in the morning of the third in Auckland.
    expect(at("2027-03-02T19:00:00Z", "Pacific/Auckland")).toBe("week_before");
    expect(at("2027-03-02T18:59:00Z", "Pacific/Auckland")).toBeNull();
    // Eight in the morning of the eleventh in Los Angeles is four in the afternoon of UTC.
    expect(at("2027-03-10T23:59:00Z", "America/Los_Angeles")).toBe("day_before");
    expect(at("2027-03-11T15:59:00Z", "America/Los_Angeles")).toBeNull();
    expect(at("2027-03-11T16:00:00Z", "America/Los_Angeles")).toBe("day_after");
    expect(at("2027-03-03T08:00:00Z", "No/Such_Zone")).toBe("week_before");
  });
});
