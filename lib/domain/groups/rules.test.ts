import { expect, it } from "vitest";
import {
  allowsSilence,
  invitationExpiry,
  leavesNoModerator,
  maySendAgain,
  type Standing,
  silenceClauses,
} from "./rules.ts";

const on = (day: string) => new Date(`${day}T00:00:00Z`);

it("a group keeps a moderator whose membership does not end by itself", () => {
  const lasting: Standing = { role: "moderator", endsAt: null };
  const until = (day: string): Standing => ({ role: "moderator", endsAt: on(day) });
  const expert: Standing = { role: "expert", endsAt: null };
  for (const next of [null, expert, until("2027-03-01")]) {
    expect(leavesNoModerator(lasting, next, 0)).toBe(true);
    expect(leavesNoModerator(lasting, next, 1)).toBe(false);
  }
  expect(leavesNoModerator(expert, null, 0)).toBe(false);
  expect(leavesNoModerator(until("2027-03-01"), until("2027-02-01"), 0)).toBe(true);
  expect(leavesNoModerator(until("2027-03-01"), until("2027-04-01"), 0)).toBe(false);
  expect(leavesNoModerator(until("2027-03-01"), lasting, 0)).toBe(false);
});

it("an invitation works for its days, and never after the membership would be over", () => {
  expect(invitationExpiry(on("2027-03-01"), 30, null)).toEqual(on("2027-03-31"));
  expect(invitationExpiry(on("2027-03-01"), 30, on("2027-03-11"))).toEqual(on("2027-03-11"));
  expect(invitationExpiry(on("2027-03-01"), 30, on("2027-05-11"))).toEqual(on("2027-03-31"));
});

it("an invitation is sent again after ten minutes", () => {
  const now = on("2027-03-01");
  expect(maySendAgain({ sentAt: new Date(now.getTime() - 599_999) }, now)).toBe(false);
  expect(maySendAgain({ sentAt: new Date(now.getTime() - 600_000) }, now)).toBe(true);
});

const clauses = Object.values(silenceClauses);

it.each(clauses)("a charter lets silence be consent only where it says so, whole: %s", (silenceClause) => {
  expect(allowsSilence(`## How we agree\n\n${silenceClause}\n\nMore.`)).toBe(true);
  expect(allowsSilence(`> **${silenceClause.replaceAll(/, |、/g, (comma) => `${comma}\n> `)}**`)).toBe(true);
  expect(allowsSilence("")).toBe(false);
  expect(allowsSilence(silenceClause.slice(0, -20))).toBe(false);
  expect(allowsSilence("In a last call, silence is not consent.")).toBe(false);
});
