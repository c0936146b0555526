import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { closingAfter, decideOptions, fewestAnswers, resultsOf, stateAt } from "./rules.ts";
import { askSenseCheckSchema } from "./schema.ts";

const counted = (...counts: number[]) => counts.map((count, place) => ({ label: `Answer ${place}`, count }));

describe("results", () => {
  it("are never shown while it is open, whatever the counts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 2, maxLength: 7 }), (counts) => {
        expect(resultsOf("open", counted(...counts))).toEqual({ kind: "pending" });
      }),
    );
  });

  it("are shown from five answers on, and below that say nothing at all", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 7 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const results = resultsOf("closed", counted(...counts));
        if (total < fewestAnswers) expect(results).toEqual({ kind: "withheld" });
        else expect(results).toMatchObject({ kind: "shown", total });
      }),
    );
  });

  it("say when everybody chose the same", () => {
    expect(resultsOf("closed", counted(0, 5, 0))).toMatchObject({ unanimous: true });
    expect(resultsOf("closed", counted(1, 4, 0))).toMatchObject({ unanimous: false });
  });
});

describe("the answers to choose from", () => {
  it("are two to seven, none twice, none endless", () => {
    expect(decideOptions(["Yes", "No"]).ok).toBe(true);
    expect(decideOptions(["Yes"])).toMatchObject({ refusal: { kind: "OptionCount" } });
    expect(decideOptions([..."abcdefgh"])).toMatchObject({ refusal: { kind: "OptionCount" } });
    expect(decideOptions(["Yes", "No", "yes"])).toMatchObject({
      refusal: { kind: "OptionTwice", label: "yes" },
    });
    expect(decideOptions(["a".repeat(201), "b"])).toMatchObject({ refusal: { kind: "OptionTooLong" } });
  });

  it("are read from lines, without the empty ones", () => {
    const form = { groupId: crypto.randomUUID(), question: "Where do we lean?", openForDays: "7" };
    const read = askSenseCheckSchema.parse({ ...form, options: " Yes \n\n No\n" });
    expect(read).toMatchObject({ options: ["Yes", "No"], openForDays: 7 });
    expect(askSenseCheckSchema.safeParse({ ...form, options: "Yes\nNo", openForDays: "400" }).success).toBe(
      false,
    );
  });
});

test("a sense-check is closed at its closing instant, and closes at a full hour", () => {
  const now = new Date("2027-03-12T14:20:31.120Z");
  const closesAt = closingAfter(now, 2);
  expect(closesAt.toISOString()).toBe("2027-03-14T15:00:00.000Z");
  expect(stateAt(closesAt, new Date(closesAt.getTime() - 1))).toBe("open");
  expect(stateAt(closesAt, closesAt)).toBe("closed");
});
