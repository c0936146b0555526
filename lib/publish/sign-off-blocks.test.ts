import { expect, it } from "vitest";
import { fileLabels } from "./file-labels.ts";
import { markdownOf } from "./markdown/markdown-of.ts";
import { type SignOffToPrint, signOffBlocks } from "./sign-off-blocks.ts";

const signOff: SignOffToPrint = {
  hash: "ab".repeat(32),
  statement: "I stand behind it.",
  approvedOn: "2026-07-06T23:30:00.000Z",
  answers: [
    { person: { name: "A" }, perspective: "Iceland", value: "endorsed", text: "" },
    { person: { name: "B" }, perspective: "", value: "endorsed_with_reservation", text: "Not yet.\n\nSoon." },
    { person: { name: "C" }, perspective: "Japan", value: "dissents", text: "I cannot sign it." },
  ],
  unanswered: 1,
};

function printed(of: SignOffToPrint | null): string {
  const model = { blocks: signOffBlocks(of, "en"), notes: [], contents: [], bibliography: null, missing: [] };
  return markdownOf(model, { labels: fileLabels("en"), pictureAddress: () => "" });
}

it("a file prints who stands behind its text, who does not and in which words, and how many did not answer", () => {
  const text = printed(signOff);
  for (const words of [
    "## Sign-off",
    "Approved on 6 July 2026.",
    "> I stand behind it.",
    "A, Iceland",
    "> Not yet.",
    "> Soon.",
    "### Dissents\n\n> I cannot sign it.\n\nC, Japan",
    "One member who was asked did not answer",
    signOff.hash,
  ])
    expect(text).toContain(words);
  expect(text).not.toContain("Recused");
});

it("a file of a text that nobody was asked to sign says nothing of it", () => {
  expect(signOffBlocks(null, "en")).toEqual([]);
});
