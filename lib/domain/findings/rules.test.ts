import { describe, expect, it } from "vitest";
import {
  type CallableFinding,
  countPositions,
  decideClosing,
  decideInTime,
  decideOutcome,
  decidePosition,
  dueReminder,
  type OutcomeInput,
  usualClosing,
} from "./rules.ts";
import { consensusOutcomes, findingStates, type PositionValue, positionValues } from "./types.ts";

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

describe("a position in a last call", () => {
  const closesAt = new Date("2027-03-12T18:00:00Z");
  const lastCall = { closesAt, silence: false };
  const before = new Date(closesAt.getTime() - 1);
  const after = new Date(closesAt.getTime() + 1);

  it("comes in time until the instant before it closes, and is late at that instant", () => {
    const support = { from: null, to: "support" } as const;
    const inTime = [before, closesAt, after].map((now) => decideInTime(lastCall, support, now).ok);
    expect(inTime).toEqual([true, false, false]);
    expect(decideInTime(null, support, after).ok).toBe(true);
  });

  it("that has closed can be eased, and not hardened or taken anew", () => {
    const eased = (from: PositionValue | null) =>
      positionValues.filter((to) => decideInTime(lastCall, { from, to }, after).ok);
    expect(eased("objection")).toEqual(["support", "accept", "reservation", "abstain", "recused"]);
    expect(eased("reservation")).toEqual(["support", "accept", "abstain", "recused"]);
    expect([null, "support", "accept", "abstain", "recused"].flatMap((from) => eased(from as null))).toEqual(
      [],
    );
  });
});

describe("a last call", () => {
  const now = new Date("2027-03-12T14:00:00Z");
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

  it("closes a day ahead at least and ninety days at most", () => {
    const closings = [0, 0.999, 1, 90, 90.001].map((days) => decideClosing(inDays(days), now).ok);
    expect(closings).toEqual([false, false, true, true, false]);
  });

  it("is offered for ten days, until six in the evening of the zone", () => {
    expect(usualClosing(now, "Asia/Tokyo")).toBe("2027-03-22T18:00");
    expect(usualClosing(new Date("2027-03-12T20:00:00Z"), "Asia/Tokyo")).toBe("2027-03-23T18:00");
  });

  it("reminds at three days and at one, not of a time before it was opened, and not once it has closed", () => {
    const openedAt = inDays(-10);
    const due = (closesIn: number, opened = openedAt) =>
      dueReminder({ openedAt: opened, closesAt: inDays(closesIn) }, now)?.occasion ?? null;
    expect([4, 3, 1.5, 1, 0.01, 0].map((days) => due(days))).toEqual([
      null,
      "three_days",
      "three_days",
      "one_day",
      "one_day",
      null,
    ]);
    expect(due(2, inDays(-0.5))).toBeNull();
    expect(due(0.9, inDays(-0.5))).toBe("one_day");
  });
});

describe("recording an outcome", () => {
  const now = new Date("2027-03-12T18:00:00Z");
  const closed = { closesAt: now, silence: false };
  const finding = (
    values: Parameters<typeof countPositions>[0] = [],
    more: Partial<CallableFinding> = {},
  ) => ({
    state: "last_call" as const,
    counts: counts(values),
    departed: 0,
    unanswered: 0,
    untold: 0,
    lastCall: closed,
    ...more,
  });
  const refusalOf = (of: CallableFinding, input: Partial<OutcomeInput>) => {
    const decision = decideOutcome(of, { outcome: "agreed", rationale: "", ...input }, now);
    return decision.ok ? decision.value : decision.refusal;
  };

  it("cannot be agreed in any form while an objection stands, whatever the rationale and the silence", () => {
    const blocked = finding([{ value: "objection" }, { value: "support" }], {
      lastCall: { ...closed, silence: true },
      unanswered: 1,
    });
    const possible = consensusOutcomes.filter(
      (outcome) => decideOutcome(blocked, { outcome, rationale: "Because.", silence: true }, now).ok,
    );
    expect(possible).toEqual(["not_agreed", "deferred"]);
  });

  it("may set aside what nobody can withdraw any more, in writing, and is no plain agreement then", () => {
    const values = [{ value: "objection" as const }, { value: "support" as const }];
    const orphaned = finding(values, { departed: 1 });
    const agreed = { outcome: "agreed_with_reservations" as const, rationale: "They left." };
    expect(refusalOf(orphaned, agreed)).toEqual({ kind: "ObjectionOfDeparted" });
    expect(refusalOf(orphaned, { ...agreed, setAside: true })).toEqual({ to: agreed.outcome, silent: 0 });
    expect(refusalOf(orphaned, { ...agreed, setAside: true, outcome: "agreed" })).toEqual({
      kind: "ObjectionOfDeparted",
    });
    expect(refusalOf(orphaned, { ...agreed, setAside: true, rationale: " " })).toEqual({
      kind: "RationaleRequired",
      why: "setAside",
    });
    const another = finding([...values, { value: "objection" }], { departed: 1 });
    expect(refusalOf(another, { ...agreed, setAside: true })).toEqual({ kind: "ObjectionStands" });
  });

  it("cannot be plainly agreed while a reservation stands", () => {
    const reserved = finding([{ value: "reservation" }]);
    expect(refusalOf(reserved, {})).toEqual({ kind: "ReservationStands" });
    expect(refusalOf(reserved, { outcome: "agreed_with_reservations" })).toMatchObject({ silent: 0 });
  });

  it("needs no rationale for an agreement after the last call, once everybody has answered", () => {
    expect(refusalOf(finding(), {})).toEqual({ to: "agreed", silent: 0 });
  });

  it("needs one otherwise: for another outcome, before the last call has closed, while answers are missing", () => {
    const open = { ...closed, closesAt: new Date(now.getTime() + 1) };
    const wanted = [
      refusalOf(finding(), { outcome: "not_agreed", rationale: " " }),
      refusalOf(finding([], { lastCall: open }), {}),
      refusalOf(finding([], { lastCall: null, state: "circulated" }), {}),
      refusalOf(finding([], { unanswered: 2 }), {}),
    ];
    expect(wanted.map((refusal) => "why" in refusal && refusal.why)).toEqual([
      "otherwise",
      "early",
      "early",
      "unanswered",
    ]);
    expect(refusalOf(finding([], { unanswered: 2 }), { rationale: "They are ill." })).toMatchObject({
      silent: 0,
    });
  });

  it("takes silence as consent only under the procedure, after the close, and of those who were told", () => {
    const silent = { closesAt: now, silence: true };
    const silence = true;
    expect(refusalOf(finding([], { unanswered: 2, lastCall: silent }), { silence })).toEqual({
      to: "agreed",
      silent: 2,
    });
    expect(refusalOf(finding([], { unanswered: 2, untold: 1, lastCall: silent }), { silence })).toEqual({
      kind: "SilenceNotTold",
      count: 1,
    });
    const refused = { kind: "SilenceSaysNothing" };
    expect(refusalOf(finding([], { unanswered: 2 }), { silence })).toEqual(refused);
    const open = { closesAt: new Date(now.getTime() + 1), silence: true };
    expect(refusalOf(finding([], { unanswered: 2, lastCall: open }), { silence })).toEqual(refused);
  });

  it("happens once", () => {
    expect(refusalOf(finding([], { state: "agreed" }), {})).toEqual({ kind: "WrongState", state: "agreed" });
  });
});
