import { expect, it } from "vitest";
import type { FindingCard } from "#lib/domain/findings/types.ts";
import type { PaperCard } from "#lib/domain/papers/types.ts";
import { insertableBlocks, workingReferences } from "./working-references.ts";

const counts = { support: 3, accept: 1, reservation: 0, objection: 0, abstain: 0, recused: 0 };
const card = {
  theme: "",
  statement: "Partners share more than they plan.",
  counts,
  mine: null,
  stale: 0,
  mineIsStale: false,
};
const findings: FindingCard[] = [
  { ...card, id: "f1", number: 1, state: "agreed" },
  { ...card, id: "f2", number: 2, state: "last_call" },
  { ...card, id: "f3", number: 3, state: "draft" },
  { ...card, id: "f4", number: 4, state: "withdrawn" },
];
const paper = {
  id: "p1",
  slug: "two-seas",
  title: "Two Seas",
  abstract: "",
  authors: [{ name: "Aroha Ngata" }],
};
const material = { findings, papers: [paper as PaperCard] };

it("offers what was circulated and still stands", () => {
  const { findings: offered, papers } = insertableBlocks(material);
  expect(offered.map(({ number }) => number)).toEqual([1, 2]);
  expect(papers).toEqual([{ id: "p1", title: "Two Seas", authors: ["Aroha Ngata"] }]);
});

it("shows an outcome only once it is recorded, and nothing for what it does not know", () => {
  const references = workingReferences(material, "/workspace/g/papers");
  expect(references.finding("f1")?.outcome).toBe("agreed");
  expect(references.finding("f2")?.outcome).toBeNull();
  expect(references.finding("f9")).toBeNull();
  expect(references.paper("p1")?.href).toBe("/workspace/g/papers/two-seas");
});
