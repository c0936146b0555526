import { expect, it } from "vitest";
import { referencesIn } from "./rules.ts";

const id = "01939c2f-0000-7000-8000-000000000001";

it("finds what a report embeds, once each, and nothing that is not an id", () => {
  const block = (findingId: string) => ({ type: "findingBlock", attrs: { findingId } });
  const document = {
    type: "doc" as const,
    content: [
      block(id),
      { type: "paragraph" },
      block(id),
      block("x' or 1=1"),
      { type: "paperBlock", attrs: { paperId: id } },
    ],
  };
  expect(referencesIn(document)).toEqual({ findings: [id], papers: [id] });
});
