import { describe, expect, it } from "vitest";
import { countPositions, decideOutcome, decidePosition } from "./rules.ts";
import { consensusOutcomes, findingStates, positionValues } from "./types.ts";

const counts = (values: Parameters<typeof countPositions>[0]) => countPositions(values);

describe("taking a position", () => {
  it("is open from circulation until the call", () => {
    const open = findingStates.filter((state) => decidePosition(state, { value: "support", text: "" }).ok);
    expect(open).toEqual(["circulated", "in_discussion", "last_call"]);
  });

  it("demands words for a reservation and an objection, and for nothing else", () => {
    const wordless = positionValues.filter(
      (value) => !decidePosition("circulated", { value, text: "  " }).ok,
    );
    expect(wordless).toEqual(["reservation", "objection"]);
    expect(decidePosition("circulated", { value: "objection", text: "Name the treaty." }).ok).toBe(true);
  });
});

describe("recording an outcome", () => {
  it("cannot be agreed in any form while an objection stands", () => {
    const finding = {
      state: "last_call" as const,
      counts: counts([{ value: "objection" }, { value: "support" }]),
    };
    const possible = consensusOutcomes.filter(
      (outcome) => decideOutcome(finding, { outcome, rationale: "Because." }).ok,
    );
    expect(possible).toEqual(["not_agreed", "deferred"]);
  });

  it("cannot be plainly agreed while a reservation stands", () => {
    const finding = { state: "last_call" as const, counts: counts([{ value: "reservation" }]) };
    expect(decideOutcome(finding, { outcome: "agreed", rationale: "" })).toEqual({
      ok: false,
      refusal: { kind: "ReservationStands" },
    });
    expect(decideOutcome(finding, { outcome: "agreed_with_reservations", rationale: "" }).ok).toBe(true);
  });

  it("closes otherwise only with a written rationale", () => {
    const finding = { state: "circulated" as const, counts: counts([]) };
    expect(decideOutcome(finding, { outcome: "not_agreed", rationale: " " })).toEqual({
      ok: false,
      refusal: { kind: "RationaleRequired" },
    });
  });

  it("happens once", () => {
    expect(
      decideOutcome({ state: "agreed", counts: counts([]) }, { outcome: "agreed", rationale: "" }).ok,
    ).toBe(false);
  });
});
