import { expect, test } from "vitest";
import { decideConfirmation, decideInstant, previewStanding, reportAfterCancelling } from "./rules.ts";

const now = new Date("2027-01-10T12:00:00Z");
const at = (iso: string) => new Date(iso);
const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

test("an instant is still to come, and within a year; now is always possible", () => {
  expect(decideInstant(null, now).ok).toBe(true);
  expect(decideInstant(at("2027-01-10T12:00:00.001Z"), now).ok).toBe(true);
  expect(decideInstant(now, now)).toEqual(refusal("InstantPassed"));
  expect(decideInstant(at("2028-02-01T00:00:00Z"), now)).toMatchObject(refusal("InstantTooFar"));
});

test("another moderator confirms what they were shown, in time", () => {
  const release = { requestedById: "asker", hash: "a", releaseAt: at("2027-01-11T00:00:00Z") };
  const by = (personId: string, hash = "a", when = now) =>
    decideConfirmation(release, { personId, hash, releaseAt: "2027-01-11T00:00:00.000Z", now: when });
  expect(by("other").ok).toBe(true);
  expect(by("asker")).toEqual(refusal("SameModerator"));
  expect(by("other", "b")).toEqual(refusal("OtherText"));
  expect(by("other", "a", at("2027-01-12T00:00:00Z"))).toEqual(refusal("InstantPassed"));
  const atOnce = { personId: "other", hash: "a", now };
  expect(decideConfirmation(release, atOnce)).toEqual(refusal("OtherInstant"));
  expect(decideConfirmation({ ...release, releaseAt: null }, atOnce).ok).toBe(true);
});

test("a report whose release is cancelled stands where it stood", () => {
  expect(reportAfterCancelling({ signed: true, published: true })).toBe("approved");
  expect(reportAfterCancelling({ signed: false, published: true })).toBe("revising");
  expect(reportAfterCancelling({ signed: false, published: false })).toBe("drafting");
});

test("a link opens nothing once it is withdrawn, also when the text is public, and nothing that a concluded group left", () => {
  type Release = Parameters<typeof previewStanding>[1];
  const standing = (
    state: Release["state"],
    { revokedAt = null as Date | null, concludedAt = null as Date | null } = {},
  ) => previewStanding({ revokedAt }, { state, group: { concludedAt } });
  expect(standing("scheduled")).toBe("open");
  expect(standing("released")).toBe("over");
  expect(standing("cancelled")).toBe("none");
  expect(standing("released", { revokedAt: now })).toBe("none");
  expect(standing("scheduled", { concludedAt: now })).toBe("none");
  expect(standing("released", { concludedAt: now })).toBe("over");
});
