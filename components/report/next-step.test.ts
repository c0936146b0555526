import { expect, test } from "vitest";
import { mayOf } from "#lib/base/rights.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { type ReportState, reportVerbs } from "#lib/domain/reports/types.ts";
import { nextStep } from "./next-step.ts";

const stepOf = (role: "moderator" | "expert" | "observer", state: ReportState) =>
  nextStep({ state, may: mayOf(reportRights, [role], state, reportVerbs) });

test("each state of a report asks a moderator for one thing, until it is published", () => {
  expect(stepOf("moderator", "outline")).toBe("outline");
  expect(stepOf("moderator", "drafting")).toBe("review");
  expect(stepOf("moderator", "review")).toBe("review");
  expect(stepOf("moderator", "revising")).toBe("signOff");
  expect(stepOf("moderator", "final_draft")).toBe("signOff");
  expect(stepOf("moderator", "sign_off")).toBe("signOff");
  expect(stepOf("moderator", "approved")).toBe("publish");
  expect(stepOf("moderator", "scheduled")).toBe("publish");
  expect(stepOf("moderator", "published")).toBeNull();
});

test("an expert is asked to sign, and an observer for nothing", () => {
  expect(stepOf("expert", "sign_off")).toBe("signOff");
  expect(stepOf("expert", "drafting")).toBeNull();
  expect(stepOf("observer", "published")).toBeNull();
});
