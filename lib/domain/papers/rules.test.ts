import { expect, it } from "vitest";
import { decideSubmission, isWorkingTextOpen } from "./rules.ts";
import { paperStates } from "./types.ts";

it("lets members follow the working text until it is submitted, and again for a revision", () => {
  expect(paperStates.filter(isWorkingTextOpen)).toEqual(["planned", "drafting", "revision_requested"]);
});

it("takes a submission only from an open text that says something", () => {
  const accepted = paperStates.filter((state) => decideSubmission({ state, wordCount: 1 }).ok);
  expect(accepted).toEqual(["drafting", "revision_requested"]);
  expect(decideSubmission({ state: "drafting", wordCount: 0 })).toEqual({
    ok: false,
    refusal: { kind: "EmptyText" },
  });
});
