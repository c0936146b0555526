import { describe, expect, it } from "vitest";
import { countAnswers, decideAnswer, shownTo } from "./rules.ts";
import type { RosterState } from "./types.ts";
import { withoutUnnamed } from "./without-unnamed.ts";

const now = new Date("2026-11-20T12:00:00Z");
const open = { closesAt: new Date("2026-11-20T12:00:00.001Z") };
const dissent = { value: "dissents" as const, text: "Not so.", printed: true };

describe("an answer", () => {
  it("keeps words for a reservation and a dissent alone", () => {
    expect(decideAnswer(open, dissent, now)).toEqual({
      ok: true,
      value: { value: "dissents", text: "Not so." },
    });
    const endorsed = { value: "endorsed" as const, text: "Typed before.", printed: false };
    expect(decideAnswer(open, endorsed, now)).toEqual({ ok: true, value: { value: "endorsed", text: "" } });
  });

  it("needs words, their approval, and time", () => {
    const refusal = (answer: object, round = open) => decideAnswer(round, { ...dissent, ...answer }, now);
    expect(refusal({ text: "" })).toMatchObject({ refusal: { kind: "AnswerTextRequired" } });
    expect(refusal({ printed: false })).toMatchObject({ refusal: { kind: "AnswerNotApproved" } });
    expect(refusal({}, { closesAt: now })).toMatchObject({ refusal: { kind: "SignOffClosed" } });
    expect(decideAnswer({ closesAt: null }, dissent, now).ok).toBe(true);
  });
});

describe("the roster", () => {
  const entry = (personId: string, state: RosterState) => ({ personId, state });
  const roster = [
    entry("a", "not_named"),
    entry("b", "viewed"),
    entry("c", "recused"),
    entry("d", "missing"),
  ];

  it("counts whoever has not answered, and asks nothing of the recused", () => {
    expect(countAnswers(roster)).toMatchObject({
      asked: 3,
      unanswered: 2,
      not_named: 1,
      recused: 1,
      endorsed: 0,
    });
  });

  it("tells that somebody is not to be named to moderators and to them alone", () => {
    const seen = (personId: string, moderates: boolean) => shownTo(roster, { personId, moderates })[0]?.state;
    expect([seen("b", true), seen("a", false), seen("b", false)]).toEqual([
      "not_named",
      "not_named",
      "answered",
    ]);
  });
});

it("whoever does not wish to be named is taken out of members and positions, and their words stay", () => {
  const hana = { slug: "hana", name: "Hana Mori", nativeName: null, nativeLanguage: null };
  const position = { person: hana, perspective: "Japan", value: "reservation", text: "Only with money." };
  const matter = { members: [hana], findings: [{ positions: [position] }] } as never;
  expect(withoutUnnamed(matter, ["hana"])).toEqual({
    members: [],
    findings: [{ positions: [{ ...position, person: null, perspective: "" }] }],
  });
  expect(withoutUnnamed(matter, [])).toEqual(matter);
});
