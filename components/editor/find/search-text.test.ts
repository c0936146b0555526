import { expect, test } from "vitest";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { type Search, textSearch } from "./search-text.ts";

const open = (markdown: string) => editorSchema().nodeFromJSON(documentFromMarkdown(markdown));
const plain = { caseMatters: false, wholeWords: false };

function wordsFound(markdown: string, search: Search): string[] {
  const document = open(markdown);
  return textSearch(search)(document).map(({ from, to }) => document.textBetween(from, to));
}

test("words are found across changes of form, in cells and notes, in the order of the text", () => {
  const document = open("A sh**ip**.[^1] No s h i p.\n\n| Ship |\n|---|\n| shipyard |\n\n[^1]: Two Ships.");
  const found = textSearch({ words: "ship", ...plain })(document);
  expect(found.map(({ from, to }) => document.textBetween(from, to))).toEqual([
    "ship",
    "Ship",
    "Ship",
    "ship",
  ]);
  const notes = found.map(({ note }) => note !== null && document.nodeAt(note)?.type.name);
  expect(notes).toEqual([false, "footnote", false, false]);
});

test.each<[Partial<Search> & { words: string }, string[]]>([
  [{ words: "ÉCOLE" }, ["école", "École"]],
  [{ words: "École", caseMatters: true }, ["École"]],
  [{ words: "col", wholeWords: true }, ["col"]],
  [{ words: "" }, []],
  [{ words: "(a.b)" }, ["(a.b)"]],
  [{ words: "aXb" }, []],
])("%j finds %j", (search, words) => {
  expect(wordsFound("école École col colt (a.b)", { ...plain, ...search })).toEqual(words);
});

test("what changed is found where it stands now", () => {
  const search = textSearch({ words: "b", ...plain });
  const document = open("a b\n\nc b");
  const [first, second] = search(document);
  expect([first?.from, second?.from]).toEqual([3, 8]);
  const longer = document.copy(document.content.replaceChild(0, open("a long b").child(0)));
  expect(search(longer).map(({ from }) => from)).toEqual([8, 13]);
});
