import { describe, expect, it } from "vitest";
import { defaultPace, dueAt, noChoices, paceOf, withDigests } from "./rules.ts";
import { notificationKinds } from "./types.ts";

const at = (now: string, timeZone: string | null = null, digestHour = 7) => ({
  now: new Date(now),
  timeZone,
  digestHour,
});

describe("when something is mailed", () => {
  it("at once is at the end of the next five minutes, so that what happens together goes together", () => {
    expect(dueAt("at_once", at("2027-03-10T12:00:30Z"))).toEqual(new Date("2027-03-10T12:05:00Z"));
    expect(dueAt("at_once", at("2027-03-10T12:02:30Z"))).toEqual(new Date("2027-03-10T12:05:00Z"));
    expect(dueAt("at_once", at("2027-03-10T12:03:30Z"))).toEqual(new Date("2027-03-10T12:10:00Z"));
  });

  it("daily is at the hour of the reader's own clock, today if it is still to come", () => {
    expect(dueAt("daily", at("2027-03-10T12:00:00Z", "Asia/Tokyo"))).toEqual(
      new Date("2027-03-10T22:00:00Z"),
    );
    expect(dueAt("daily", at("2027-03-10T21:59:59Z", "Asia/Tokyo"))).toEqual(
      new Date("2027-03-10T22:00:00Z"),
    );
    expect(dueAt("daily", at("2027-03-10T22:00:00Z", "Asia/Tokyo"))).toEqual(
      new Date("2027-03-11T22:00:00Z"),
    );
  });

  it("is by UTC where the zone is not known, or is none", () => {
    for (const zone of [null, "Nowhere/Land"])
      expect(dueAt("daily", at("2027-03-10T08:00:00Z", zone))).toEqual(new Date("2027-03-11T07:00:00Z"));
  });

  it("weekly is on the reader's Monday, across midnight and the date line", () => {
    // A Sunday in UTC, and already Monday in Auckland.
    expect(dueAt("weekly", at("2027-03-14T16:00:00Z", "Pacific/Auckland"))).toEqual(
      new Date("2027-03-14T18:00:00Z"),
    );
    // A Monday in UTC, and still Sunday in Honolulu.
    expect(dueAt("weekly", at("2027-03-15T03:00:00Z", "Pacific/Honolulu"))).toEqual(
      new Date("2027-03-15T17:00:00Z"),
    );
    expect(dueAt("weekly", at("2027-03-15T18:00:00Z", "Pacific/Honolulu"))).toEqual(
      new Date("2027-03-22T17:00:00Z"),
    );
  });

  it("keeps its hour when clocks are put forward and back", () => {
    // Paris: forward on 28 March 2027 at 02:00, back on 31 October at 03:00.
    expect(dueAt("daily", at("2027-03-27T12:00:00Z", "Europe/Paris"))).toEqual(
      new Date("2027-03-28T05:00:00Z"),
    );
    expect(dueAt("daily", at("2027-10-30T12:00:00Z", "Europe/Paris"))).toEqual(
      new Date("2027-10-31T06:00:00Z"),
    );
    // An hour that is not there, and one that is there twice.
    expect(dueAt("daily", at("2027-03-27T12:00:00Z", "Europe/Paris", 2))).toEqual(
      new Date("2027-03-28T01:00:00Z"),
    );
    expect(dueAt("daily", at("2027-10-30T12:00:00Z", "Europe/Paris", 2))).toEqual(
      new Date("2027-10-31T00:00:00Z"),
    );
  });

  it("never is never", () => {
    expect(dueAt("never", at("2027-03-10T12:00:00Z"))).toBeNull();
  });
});

describe("at which pace", () => {
  const group = { groupId: "g", role: "expert" } as const;

  it("is quiet by default: at once only what is asked, a mention and an edition", () => {
    const atOnce = notificationKinds.filter((kind) => defaultPace(kind, "expert") === "at_once");
    expect(atOnce).toEqual(["asked", "mentions", "published"]);
    expect(defaultPace("papers", "expert")).toBe("daily");
    expect(defaultPace("papers", "observer")).toBe("weekly");
    expect(defaultPace("membership", "moderator")).toBe("weekly");
  });

  it("a group's choice goes before the general one, and that before the default", () => {
    const choices = {
      ...noChoices,
      paces: { papers: "weekly", findings: "never" } as const,
      byGroup: new Map([["g", { papers: "at_once" } as const]]),
    };
    expect(paceOf(choices, { ...group, kind: "papers" })).toBe("at_once");
    expect(paceOf(choices, { ...group, kind: "findings" })).toBe("never");
    expect(paceOf(choices, { ...group, kind: "comments" })).toBe("daily");
    expect(paceOf(choices, { ...group, groupId: "other", kind: "papers" })).toBe("weekly");
  });

  it("one switch ends digests or all of it", () => {
    expect(paceOf({ ...noChoices, scope: "at_once" }, { ...group, kind: "papers" })).toBe("never");
    expect(paceOf({ ...noChoices, scope: "at_once" }, { ...group, kind: "asked" })).toBe("at_once");
    expect(paceOf({ ...noChoices, scope: "none" }, { ...group, kind: "asked" })).toBe("never");
  });
});

describe("one choice for all digests", () => {
  it("holds for what usually comes in one, and leaves what is told at once as it was chosen", () => {
    expect(withDigests({ asked: "daily", papers: "never" }, "weekly")).toEqual({
      asked: "daily",
      papers: "weekly",
      comments: "weekly",
      findings: "weekly",
      discussions: "weekly",
      report: "weekly",
      membership: "weekly",
    });
  });
});
