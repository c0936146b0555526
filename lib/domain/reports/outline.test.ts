import { describe, expect, it } from "vitest";
import { refuse } from "#lib/base/result.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { arranged, decideArrangement, outlinedOf } from "./outline.ts";

/** "2A" is a heading of level 2 with the id A; "x" a paragraph. */
const textOf = (words: string): NodeJson[] =>
  words.split(" ").map((word) => {
    const [, level, id] = word.match(/^(\d)(\w)$/) ?? [];
    if (!id) return { type: "paragraph", attrs: { id: word } };
    return { type: "heading", attrs: { id, level: Number(level) }, content: [{ type: "text", text: id }] };
  });

const wordsOf = (content: NodeJson[]) =>
  content.map(({ attrs }) => `${attrs?.level ?? ""}${attrs?.id ?? ""}`).join(" ");

type Move = Parameters<typeof decideArrangement>[1]["move"];

function moved(words: string, blockId: string, move: Move, target?: string) {
  const content = textOf(words);
  const decided = decideArrangement(outlinedOf({ content }), { blockId, move, target });
  return decided.ok ? wordsOf(arranged(content, decided.value)) : decided.refusal.kind;
}

describe("arranging sections", () => {
  it("moves a section with all that is below it past the next or the one before", () => {
    expect(moved("o 2A a 3B b 2C c 2D d", "A", "down")).toBe("o 2C c 2A a 3B b 2D d");
    expect(moved("o 2A a 3B b 2C c 2D d", "D", "up")).toBe("o 2A a 3B b 2D d 2C c");
  });

  it("moves the first chapter of a part to the end of the one before, and the last to the beginning of the next", () => {
    expect(moved("2A 3B b 2C 3D d", "D", "up")).toBe("2A 3B b 3D d 2C");
    expect(moved("2A 3B b 2C c 3D d", "B", "down")).toBe("2A 2C c 3B b 3D d");
  });

  it("puts a section before another, or at the end", () => {
    expect(moved("2A a 2B b 2C c", "C", "before", "A")).toBe("2C c 2A a 2B b");
    expect(moved("2A a 2B b 2C c", "A", "before")).toBe("2B b 2C c 2A a");
  });

  it("takes what is below along when a section goes in or out", () => {
    expect(moved("2A 2B 3C c", "B", "in")).toBe("2A 3B 4C c");
    expect(moved("2A 3B 4C c", "B", "out")).toBe("2A 2B 3C c");
  });

  it("says that there is no place at the ends, too deep, too high, or in itself", () => {
    for (const [words, id, move] of [
      ["o 2A 2B", "A", "up"],
      ["2A 3B", "B", "up"],
      ["2A 2B", "B", "down"],
      ["2A 4B", "A", "in"],
      ["2A 3B", "B", "in"],
      ["2A 3B 4C", "B", "in"],
      ["2A", "A", "out"],
    ] as const)
      expect(moved(words, id, move), `${words} ${id} ${move}`).toBe("NoPlaceForSection");
    expect(moved("2A 3B b 2C", "A", "before", "B")).toBe("NoPlaceForSection");
  });

  it("says that a section is gone", () => {
    expect(moved("2A", "Z", "up")).toBe("SectionGone");
    expect(moved("2A 2B", "A", "before", "Z")).toBe("SectionGone");
    expect(decideArrangement([], { blockId: "A", move: "up" })).toEqual(refuse({ kind: "SectionGone" }));
  });
});
