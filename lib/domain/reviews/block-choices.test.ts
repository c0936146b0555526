import { expect, it } from "vitest";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { blockChoices, inOrderOfText } from "./block-choices.ts";
import { passageOfBlock } from "./place-comment.ts";

const text = documentFromMarkdown("## First\n\nSome words.\n\n## Second\n\nMore words, and then others.");
const whole = { quote: "", anchor: { blockId: null, prefix: "", suffix: "" } };
const about = (quote: string) => ({ ...whole, quote });

it("offers every block that holds words, with how it begins", () => {
  expect(blockChoices(text).map(({ label }) => label)).toEqual([
    "First",
    "Some words.",
    "Second",
    "More words, and then others.",
  ]);
});

it("takes a chosen block for its words", () => {
  const [, paragraph] = blockChoices(text);
  expect(passageOfBlock(text, paragraph?.blockId ?? "")?.quote).toBe("Some words.");
  expect(passageOfBlock(text, "no-such-block")).toBeNull();
});

it("puts comments in the order of the text, those on the whole first and those whose words are gone last", () => {
  const comments = ["gone", "others", "Some", ""].map((quote, index) => ({
    number: index + 1,
    passage: about(quote),
  }));
  expect(inOrderOfText(text, comments).map(({ passage }) => passage.quote)).toEqual([
    "",
    "Some",
    "others",
    "gone",
  ]);
});
