import { expect, it } from "vitest";
import { decideExtension, decideReviewClosing, stateAt, usualReviewClosing } from "./rules.ts";

const now = new Date("2027-03-12T12:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

it("closes an open round at its instant, and no other", () => {
  expect(stateAt({ state: "open", closesAt: inHours(0) }, now)).toBe("closed");
  expect(stateAt({ state: "open", closesAt: inHours(0.001) }, now)).toBe("open");
  expect(stateAt({ state: "planned", closesAt: inHours(-1) }, now)).toBe("planned");
  expect(stateAt({ state: "responses_drafted", closesAt: inHours(-1) }, now)).toBe("responses_drafted");
});

it("stays open for an hour at least and half a year at most", () => {
  expect(decideReviewClosing(inHours(0.9), now)).toMatchObject({ refusal: { kind: "ReviewClosesTooSoon" } });
  expect(decideReviewClosing(inHours(1), now).ok).toBe(true);
  expect(decideReviewClosing(inHours(181 * 24), now)).toMatchObject({
    refusal: { kind: "ReviewClosesTooLate" },
  });
});

it("is given more time, never less", () => {
  expect(decideExtension({ from: inHours(5), to: inHours(4) }, now)).toMatchObject({
    refusal: { kind: "NotLater" },
  });
  expect(decideExtension({ from: inHours(5), to: inHours(6) }, now).ok).toBe(true);
});

it("offers two weeks, at six in the evening where the moderator is", () => {
  expect(usualReviewClosing(now, "Asia/Tokyo")).toBe("2027-03-26T18:00");
});
