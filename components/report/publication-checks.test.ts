import { expect, it } from "vitest";
import type { FindingCard } from "#lib/domain/findings/types.ts";
import type { ReportPreview } from "#lib/domain/publications/types.ts";
import { isReadyToPublish, publicationChecks } from "./publication-checks.ts";

const finding = { id: "f1", number: 4, statement: "Partners share more than they plan." } as FindingCard;
const paper = { id: "p1" } as ReportPreview["papers"][number];
const figures: ReportPreview["figures"] = { total: 2, open: [] };
const preview = { wordCount: 900, findings: [], papers: [paper], figures, uncalled: [], unpublished: [] };
const material = { findings: [finding], papers: [] };

it("is ready when there is text and everything embedded may be printed", () => {
  expect(isReadyToPublish(publicationChecks(preview, material))).toBe(true);
});

it("waits for a text, every finding's outcome, every paper's publication and every figure's alternative text", () => {
  const unread: ReportPreview["figures"] = { total: 2, open: [{ number: 2, lacks: "alternative" }] };
  for (const gap of [{ wordCount: 0 }, { uncalled: ["f1"] }, { unpublished: ["p2"] }, { figures: unread }]) {
    expect(isReadyToPublish(publicationChecks({ ...preview, ...gap }, material))).toBe(false);
  }
});

it("names what is open, and says of what cannot be read only that it is there", () => {
  const checks = publicationChecks({ ...preview, uncalled: ["f1", "f9"], unpublished: ["p2"] }, material);
  expect(checks.findings).toEqual({ total: 2, done: 0, open: [finding, null] });
  expect(checks.papers).toEqual({ total: 2, done: 1, open: [null] });
});
