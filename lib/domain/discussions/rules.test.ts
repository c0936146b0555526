import { describe, expect, test } from "vitest";
import {
  appearsAt,
  decideAgenda,
  decideAgreement,
  decideDraft,
  decideTime,
  isOutOfDate,
  mayBeNamed,
  tighterThan,
  venueDayOf,
} from "./rules.ts";
import { attributionRules, discussionStates } from "./types.ts";

describe("the time of a discussion", () => {
  const brussels = (startsAt: string, endsAt: string) =>
    decideTime({ startsAt, endsAt, timeZone: "Europe/Brussels" });

  test("is read at the venue", () => {
    expect(brussels("2027-03-12T14:00", "2027-03-12T16:30")).toEqual({
      ok: true,
      value: { startsAt: new Date("2027-03-12T13:00:00Z"), endsAt: new Date("2027-03-12T15:30:00Z") },
    });
  });

  test("that clocks leave out is refused by name", () => {
    expect(brussels("2027-03-28T02:15", "2027-03-28T04:00")).toMatchObject({
      refusal: { kind: "NoSuchLocalTime", time: "2027-03-28 02:15", zone: "Europe/Brussels" },
    });
  });

  test("has an end after its start, and not a year later", () => {
    expect(brussels("2027-03-12T14:00", "2027-03-12T14:00")).toMatchObject({
      refusal: { kind: "EndsBeforeStart" },
    });
    expect(brussels("2027-03-12T14:00", "2028-03-12T16:00")).toMatchObject({
      refusal: { kind: "LastsTooLong" },
    });
  });

  test("may end at an earlier hour of the clock on the night clocks are put back", () => {
    expect(brussels("2027-10-31T02:45", "2027-10-31T02:15").ok).toBe(false);
    expect(brussels("2027-10-31T01:45", "2027-10-31T03:15").ok).toBe(true);
  });
});

test("an agenda is typed one item a line, and nothing of it is cut off unsaid", () => {
  expect(decideAgenda("")).toEqual({ ok: true, value: [] });
  expect(decideAgenda(" One \n\nTwo\n")).toEqual({ ok: true, value: ["One", "Two"] });
  expect(decideAgenda("x\n".repeat(51))).toMatchObject({ refusal: { kind: "AgendaFull", count: 50 } });
  expect(decideAgenda(`One\n${"x".repeat(301)}`)).toMatchObject({
    refusal: { kind: "AgendaItemTooLong", number: 2, count: 300 },
  });
});

test("a rule can only become stricter, and off the record is the end of it", () => {
  expect(tighterThan("on_the_record")).toEqual(["not_for_attribution", "off_the_record"]);
  expect(tighterThan("not_for_attribution")).toEqual(["off_the_record"]);
  expect(tighterThan("off_the_record")).toEqual([]);
});

test("once it began, only a discussion on the record tells who did something in it", () => {
  const named = discussionStates.flatMap((state) =>
    attributionRules.filter((rule) => mayBeNamed({ rule, state })).map((rule) => `${rule} ${state}`),
  );
  expect(named.filter((each) => !each.startsWith("on_the_record"))).toEqual(
    ["planned", "postponed", "cancelled"].flatMap((state) => [
      `not_for_attribution ${state}`,
      `off_the_record ${state}`,
    ]),
  );
  expect(named.filter((each) => each.startsWith("on_the_record"))).toHaveLength(discussionStates.length);
});

test("a plan is out of date once it changed after the group was told", () => {
  expect(isOutOfDate({ revision: 3, invitedRevision: null })).toBe(false);
  expect(isOutOfDate({ revision: 3, invitedRevision: 3 })).toBe(false);
  expect(isOutOfDate({ revision: 4, invitedRevision: 3 })).toBe(true);
});

describe("a summary", () => {
  const discussion = { rule: "not_for_attribution", summaryNumber: 2 } as const;

  test("is kept as the next version of the one it began from, and of no other", () => {
    expect(decideDraft(discussion, 2)).toEqual({ ok: true, value: { number: 3 } });
    expect(decideDraft(discussion, 1)).toMatchObject({ refusal: { kind: "SummaryChanged" } });
    expect(decideDraft({ ...discussion, rule: "off_the_record" }, 2)).toMatchObject({
      refusal: { kind: "NothingIsRecorded" },
    });
  });

  test("is agreed as it was read, and when nothing is left to answer", () => {
    const standing = { number: 2, unanswered: 0, pending: 0 };
    expect(decideAgreement(standing, 2)).toMatchObject({ ok: true });
    expect(decideAgreement(standing, 1)).toMatchObject({ refusal: { kind: "SummaryChanged" } });
    expect(decideAgreement({ ...standing, unanswered: 3 }, 2)).toMatchObject({
      refusal: { kind: "RemarksUnanswered", count: 3 },
    });
    expect(decideAgreement({ ...standing, pending: 1 }, 2)).toMatchObject({
      refusal: { kind: "RemarkOnItsWay" },
    });
  });
});

const at = (time: string) => new Date(`2026-11-01T${time}Z`);

test("a point appears at a full five minutes that is a minute away at least", () => {
  expect(appearsAt(at("14:30:00.000"))).toEqual(at("14:35:00.000"));
  expect(appearsAt(at("14:34:00.000"))).toEqual(at("14:35:00.000"));
  expect(appearsAt(at("14:34:00.001"))).toEqual(at("14:40:00.000"));
  expect(appearsAt(at("14:35:00.000"))).toEqual(at("14:40:00.000"));
});

test("a discussion's day is the day at its venue", () => {
  const startsAt = at("20:00:00.000");
  expect(venueDayOf({ startsAt, timeZone: "Asia/Tokyo" })).toEqual(new Date("2026-11-02T00:00:00Z"));
  expect(venueDayOf({ startsAt, timeZone: "America/New_York" })).toEqual(new Date("2026-11-01T00:00:00Z"));
});
