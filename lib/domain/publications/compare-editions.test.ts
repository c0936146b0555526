import { describe, expect, it } from "vitest";
import { compareEditions } from "./compare-editions.ts";
import { type EditionContent, editionContentSchema } from "./edition-content.ts";

const name = (slug: string) => ({ slug, name: slug.toUpperCase(), nativeName: null, nativeLanguage: null });
const author = (slug: string) => ({ ...name(slug), affiliation: "", position: "", country: "" });
const finding = (id: string, more: object = {}) => ({
  ...{ id, number: 1, statement: `Statement ${id}`, reasons: "", outcome: "agreed", rationale: "" },
  ...{ calledOn: "2026-10-01", positions: [], evidence: [], ...more },
});
const signOff = (answers: { slug: string; value: string; text?: string }[]) => ({
  ...{ hash: "", statement: "", openedOn: "", approvedOn: "", unanswered: 0 },
  answers: answers.map(({ slug, value, text = "" }) => ({
    ...{ person: name(slug), perspective: "", value, text, signedOn: "" },
  })),
});

function edition(more: object = {}): EditionContent {
  return editionContentSchema.parse({
    ...{
      format: 1,
      type: "report",
      series: null,
      title: "Seas",
      standfirst: "",
      language: "en",
      group: null,
    },
    ...{ authors: [], members: [], document: { type: "doc", content: [] }, findings: [], papers: [] },
    ...more,
  });
}

describe("what differs between two editions besides their text", () => {
  it("is nothing where they are the same", () => {
    const one = edition({ findings: [finding("a")], signOff: signOff([{ slug: "x", value: "endorsed" }]) });
    expect(compareEditions(one, structuredClone(one))).toEqual([]);
  });

  it("is a title that became another, and a part that came, went or was rewritten", () => {
    const before = edition({ summary: "Short.", foreword: { body: "Dear reader", by: "X" } });
    const after = edition({ title: "Two seas", summary: "Shorter.", charter: "To look." });
    expect(compareEditions(before, after)).toEqual([
      { kind: "title", before: "Seas", after: "Two seas" },
      { kind: "part", part: "foreword", becoming: "removed" },
      { kind: "part", part: "summary", becoming: "changed" },
      { kind: "part", part: "charter", becoming: "added" },
    ]);
  });

  it("is who came and went, by who they are and not by how they are written", () => {
    const before = edition({ authors: [author("a"), author("b")] });
    const after = edition({ authors: [{ ...author("a"), name: "A. A." }, author("c")] });
    expect(compareEditions(before, after)).toEqual([
      { kind: "author", becoming: "added", name: "C" },
      { kind: "author", becoming: "removed", name: "B" },
    ]);
  });

  it("names nobody whom the later edition does not name, among members and among those who signed", () => {
    const before = edition({
      members: [
        { ...author("quiet"), perspective: "", role: "expert" },
        { ...author("a"), perspective: "", role: "expert" },
      ],
      signOff: signOff([{ slug: "quiet", value: "dissents", text: "No." }]),
    });
    const after = edition({
      members: [{ ...author("b"), perspective: "", role: "expert" }],
      signOff: signOff([]),
    });
    const told = compareEditions(before, after);
    expect(told).toEqual([
      { kind: "member", becoming: "added", name: "B" },
      { kind: "membersGone", count: 2 },
      { kind: "signaturesGone", count: 1 },
    ]);
    expect(JSON.stringify(told)).not.toContain("QUIET");
  });

  it("is what became of each finding", () => {
    const before = edition({ findings: [finding("a"), finding("b", { number: 2 })] });
    const changed = { outcome: "agreed_with_reservations", statement: "Other words", reasons: "Because." };
    const after = edition({ findings: [finding("a", changed), finding("c", { number: 3 })] });
    expect(compareEditions(before, after)).toEqual([
      { kind: "statement", number: 1, before: "Statement a", after: "Other words" },
      { kind: "outcome", number: 1, before: "agreed", after: "agreed_with_reservations" },
      { kind: "reasons", number: 1 },
      { kind: "finding", becoming: "added", number: 3, statement: "Statement c" },
      { kind: "finding", becoming: "removed", number: 2, statement: "Statement b" },
    ]);
  });

  it("is who signs otherwise, where both editions were signed", () => {
    const before = edition({
      signOff: signOff([
        { slug: "a", value: "endorsed" },
        { slug: "b", value: "endorsed" },
      ]),
    });
    const after = edition({
      signOff: signOff([
        { slug: "a", value: "dissents", text: "No." },
        { slug: "c", value: "endorsed" },
      ]),
    });
    expect(compareEditions(before, after)).toEqual([
      { kind: "signature", becoming: "changed", name: "A", before: "endorsed", after: "dissents" },
      { kind: "signature", becoming: "added", name: "C", before: null, after: "endorsed" },
      { kind: "signaturesGone", count: 1 },
    ]);
    expect(compareEditions(edition(), after)).toEqual([]);
  });
});
