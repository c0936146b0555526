import { describe, expect, it } from "vitest";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { textGaps } from "./text-gaps.ts";

const site = "https://portal.example";

const paragraph = (blockId: string, ...content: NodeJson[]): NodeJson => ({
  type: "paragraph",
  attrs: { id: blockId },
  content,
});
const words = (text: string, href?: string): NodeJson => ({
  type: "text",
  text,
  ...(href ? { marks: [{ type: "link", attrs: { href } }] } : {}),
});
const note = (...content: NodeJson[]): NodeJson => ({ type: "footnote", content });

function found(kind: string, document: DocumentJson) {
  const check = textGaps(document, { appUrl: site, room: "report" }).find((one) => one.kind === kind);
  if (!check) throw new Error(`No check of ${kind}`);
  return check;
}

const documentOf = (...content: NodeJson[]): DocumentJson => ({ type: "doc", content });

describe("links", () => {
  it("are told apart that lead nowhere, or where the public cannot go", () => {
    const text = documentOf(
      paragraph("a", words("good", "https://example.org/x#part"), words("mail", "mailto:one@example.org")),
      paragraph("b", words("bad", "#chapter"), note(words("closed", `${site}/workspace/group/findings/1`))),
    );
    const { total, gaps } = found("links", text);
    expect(total).toBe(4);
    expect(gaps.map(({ says, path }) => [says, path])).toEqual([
      ["badLink", "report/read#p-b"],
      ["closedLink", "report/read#p-b"],
    ]);
  });

  it("to another site whose address begins like the workshop’s are left alone", () => {
    const text = documentOf(
      paragraph("a", words("x", `${site}/workspaces`), words("y", `${site}.evil/workspace/`)),
    );
    expect(found("links", text).gaps).toEqual([]);
  });
});

describe("footnotes", () => {
  it("are empty without words, and not with a citation or a formula alone", () => {
    const text = documentOf(
      paragraph("a", words("One"), note(), words("two"), note(words("  "))),
      paragraph("b", note({ type: "citation", attrs: { items: "[]" } }), note(words("Said."))),
    );
    const { total, gaps } = found("footnotes", text);
    expect(total).toBe(4);
    expect(gaps).toHaveLength(2);
    expect(new Set(gaps.map(({ subject }) => subject)).size).toBe(2);
  });
});

describe("sources", () => {
  it("are missing that the text cites and does not carry", () => {
    const id = "01939c2f-0000-7000-8000-000000000001";
    const cited = { type: "citation", attrs: { items: JSON.stringify([{ sourceId: id }]) } };
    expect(found("sources", documentOf(paragraph("a", cited))).gaps).toMatchObject([{ subject: id }]);
  });
});
