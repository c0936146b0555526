import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentJson } from "./document-json.ts";
import { documentFromMarkdown } from "./from-markdown.ts";
import { type Passage, passageIn } from "./passage.ts";
import { standingOf } from "./passage-standing.ts";
import { runningText } from "./passage-text.ts";

const quote = "Meeting as four adds political weight to the individual programmes and cannot replace them.";
const before = "No agreement has ever been concluded with the four together.";
const after = "The group sees no advantage in giving them either staff or money.";
const elsewhere = "Cables carry almost all traffic between the continents, and repairs take weeks.";

function passageOf(document: DocumentJson, words: string): Passage {
  const running = runningText(document);
  const start = running.text.indexOf(words);
  const passage = passageIn(running, start, start + words.length);
  if (!passage) throw new Error("no such words");
  return passage;
}

const original = documentFromMarkdown(`# Title\n\n${before} ${quote} ${after}\n\n${elsewhere}`);
const passage = passageOf(original, quote);

/** The same blocks with other words in them, as after editing. */
function edited(change: (text: string) => string): DocumentJson {
  const content = original.content.map((block) => ({
    ...block,
    content: [{ type: "text", text: change(block.content?.[0]?.text ?? "") }],
  }));
  return { ...original, content };
}

const standing = (document: DocumentJson, of = passage) => standingOf(runningText(document), of);

describe("a quoted passage", () => {
  test("stands where it was", () => {
    expect(standing(original)).toEqual({ kind: "stands", blockId: original.content[1]?.attrs?.id });
  });

  test("stands when only the name of its block is another", () => {
    const again = documentFromMarkdown(`New words.\n\n${before} ${quote} ${after}`);
    expect(standing(again).kind).toBe("stands");
  });

  test("has moved when its words stand in another block than its own", () => {
    const moved = edited((text) => (text.includes(quote) ? `${before} ${after}` : `${text} ${quote}`));
    const now = standing(moved);
    expect(now).toMatchObject({ kind: "moved", guess: { quote } });
    expect(now.kind === "moved" && standing(moved, now.guess).kind).toBe("stands");
  });

  test("has changed when its place holds a paraphrase, which is offered whole", () => {
    const other = "Meeting as four lends some weight to the four programmes, but it will not replace them.";
    const now = standing(edited((text) => text.replace(quote, other)));
    expect(now).toMatchObject({ kind: "changed", guess: { quote: other } });
    expect(now.kind === "changed" && now.similarity).toBeGreaterThan(0.4);
  });

  test("has changed when one word of it did", () => {
    const now = standing(edited((text) => text.replace("political", "diplomatic")));
    expect(now).toMatchObject({ kind: "changed" });
    expect(now.kind === "changed" && now.guess.quote).toContain("diplomatic weight");
    expect(now.kind === "changed" && now.similarity).toBeGreaterThan(0.85);
  });

  test("is gone when nothing is like it, also where the rest of its block stays", () => {
    expect(standing(edited((text) => text.replace(quote, ""))).kind).toBe("gone");
    expect(standing(documentFromMarkdown(elsewhere)).kind).toBe("gone");
    expect(standing({ type: "doc", content: [{ type: "paragraph" }] }).kind).toBe("gone");
  });

  test("of a script without spaces is found by its words too", () => {
    const text = documentFromMarkdown("海底ケーブルの安全保障は日本とNATOの協力の中心である。");
    const of = passageOf(text, "海底ケーブルの安全保障は日本とNATOの協力の中心");
    const changed = documentFromMarkdown("海底ケーブルの安全保障は韓国とNATOの協力の中心である。");
    expect(standing(changed, of)).toMatchObject({ kind: "changed" });
  });
});

describe("whatever is edited around it", () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const words = fc.array(word, { minLength: 0, maxLength: 12 }).map((list) => list.join(" "));

  test("a passage that still stands is never called changed or gone", () => {
    fc.assert(
      fc.property(words, words, words, fc.boolean(), (one, two, three, keepsId) => {
        const blocks = [one, `${two} ${quote} ${three}`, three].filter((text) => text.trim() !== "");
        const content = blocks.map((text, index) => ({
          type: "paragraph",
          attrs: { id: keepsId && text.includes(quote) ? passage.anchor.blockId : `b${index}` },
          content: [{ type: "text", text }],
        }));
        expect(["stands", "moved"]).toContain(standing({ type: "doc", content }).kind);
      }),
    );
  });

  test("a paraphrase in its block is offered, and the offer stands in the text", () => {
    const parts = quote.split(" ");
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(parts.length - 1), { minLength: 1, maxLength: 4 }),
        word,
        (at, other) => {
          const text = parts.map((part, index) => (at.includes(index) ? `${other}q` : part)).join(" ");
          const document = edited((block) => block.replace(quote, text));
          const now = standing(document);
          expect(now.kind).toBe("changed");
          if (now.kind === "changed") expect(standing(document, now.guess).kind).toBe("stands");
        },
      ),
    );
  });
});
