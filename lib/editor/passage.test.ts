import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentJson } from "./document-json.ts";
import { documentFromMarkdown } from "./from-markdown.ts";
import { findPassage, passageBetween } from "./passage.ts";
import { editorSchema } from "./schema.ts";

const open = (document: DocumentJson) => editorSchema().nodeFromJSON(document);

function passageOf(document: DocumentJson, words: string) {
  const node = open(document);
  let from = -1;
  node.descendants((child, position) => {
    if (child.isText && child.text?.includes(words)) from = position + child.text.indexOf(words);
  });
  const passage = passageBetween(node, from, from + words.length);
  if (!passage) throw new Error("nothing selected");
  return passage;
}

describe("a passage", () => {
  const text = documentFromMarkdown(
    "# Title\n\nThe same words.\n\nBefore the same words after.[^1] End.\n\n[^1]: A note.",
  );

  test("carries its block, what stands before and what after", () => {
    const { quote, anchor } = passageOf(text, "the same");
    expect(quote).toBe("the same");
    expect(anchor).toMatchObject({ blockId: text.content[2]?.attrs?.id });
    expect(anchor.prefix).toBe("Title\nThe same words.\nBefore ");
    expect(anchor.suffix).toBe(" words after. End.");
  });

  test("leaves out the note that stands in it and the space around it", () => {
    const node = open(text);
    expect(passageBetween(node, 0, node.content.size)?.quote).toBe(
      "Title\nThe same words.\nBefore the same words after. End.",
    );
    expect(passageBetween(node, 3, 3)).toBeNull();
  });

  test("passes over empty blocks", () => {
    const table = documentFromMarkdown("One.\n\n| |\n|-|\n| |\n\nTwo.");
    const passage = passageOf(table, "Two");
    expect(passage.anchor).toMatchObject({ prefix: "One.\n", suffix: "." });
    expect(findPassage(table, passage)?.blockId).toBe(passage.anchor.blockId);
  });

  test("is found in its block, although the words stand elsewhere too", () => {
    const twice = documentFromMarkdown("same words\n\nsame words");
    const [, second] = twice.content;
    const anchor = { blockId: String(second?.attrs?.id), prefix: "", suffix: "" };
    expect(findPassage(twice, { quote: "same words", anchor })).toEqual({
      blockId: anchor.blockId,
      offset: 0,
    });
  });

  test("is found by its neighbourhood when the block was divided", () => {
    const passage = passageOf(text, "the same");
    const rewritten = documentFromMarkdown("Added the same day.\n\nBefore the same words after.");
    expect(findPassage(rewritten, passage)).toEqual({ blockId: rewritten.content[1]?.attrs?.id, offset: 7 });
  });

  test("is null when its words are gone", () => {
    expect(findPassage(documentFromMarkdown("Nothing here."), passageOf(text, "the same"))).toBeNull();
  });

  test("is found where it was taken from, whatever the text", () => {
    const word = fc.stringMatching(/^[a-c]{1,3}$/);
    const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (texts, start, length) => {
        const document = documentFromMarkdown(texts.map((line) => line.join(" ")).join("\n\n"));
        const node = open(document);
        const from = 1 + (start % node.content.size);
        const passage = passageBetween(node, from, Math.min(node.content.size, from + length));
        if (!passage) return;
        const found = findPassage(document, passage);
        expect(found?.blockId).toBe(passage.anchor.blockId);
      }),
    );
  });
});
