import { expect, test } from "vitest";
import { withUnanswered } from "./with-unanswered.ts";

const counts = { support: 2, accept: 0, reservation: 1, objection: 0, abstain: 0, recused: 1 };

test("those who were asked and said nothing are counted", () => {
  expect(withUnanswered(counts, 7)).toEqual({ ...counts, unanswered: 3 });
});

test("answers of members who left since do not make it negative", () => {
  expect(withUnanswered(counts, 2).unanswered).toBe(0);
});
