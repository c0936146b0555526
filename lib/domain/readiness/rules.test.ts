import { describe, expect, it } from "vitest";
import { decideWaiver, type Finding, isReady, type StandingWaiver, weighChecks } from "./rules.ts";

const gap = (subject: string) => ({ subject, says: "badLink", values: {}, path: null });
const links: Finding = { kind: "links", total: 2, gaps: [gap("one"), gap("two")] };
const waiver = (kind: string, subject: string): StandingWaiver => ({
  ...{ kind, subject, reason: "The archive is offline.", by: "Rewi" },
  at: new Date("2026-11-01T00:00:00Z"),
});

describe("a check", () => {
  it("is waived only where everything that is missing is", () => {
    expect(weighChecks([links], [waiver("links", "one")])).toMatchObject([{ state: "open" }]);
    const both = [waiver("links", "one"), waiver("links", "two")];
    expect(weighChecks([links], both)).toMatchObject([{ state: "waived" }]);
    expect(weighChecks([{ ...links, gaps: [] }], both)).toMatchObject([{ state: "met" }]);
    expect(isReady(weighChecks([links], both))).toBe(true);
  });

  it("about somebody’s right is not waived, whatever the record says", () => {
    const uncalled: Finding = { kind: "findings", total: 1, gaps: [gap("one")] };
    const checks = weighChecks([uncalled], [waiver("findings", "one")]);
    expect(checks).toMatchObject([{ state: "open", isWaivable: false }]);
    expect(isReady(checks)).toBe(false);
    expect(decideWaiver(checks, "findings")).toMatchObject({ refusal: { kind: "NeverWaived" } });
  });

  it("is waived for what is missing now and was not waived before", () => {
    const checks = weighChecks([links], [waiver("links", "one")]);
    expect(decideWaiver(checks, "links")).toEqual({ ok: true, value: ["two"] });
    const met = weighChecks([{ ...links, gaps: [] }], []);
    expect(decideWaiver(met, "links")).toMatchObject({ refusal: { kind: "NothingToWaive" } });
  });
});
