import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { isTextBlock } from "#lib/editor/plain-text.ts";
import type { CheckedTerm, TermIssue } from "./types.ts";
import { type Hit, wordFinder } from "./word-finder.ts";

/**
 * Finds words in a text that the group does not use because it has chosen others. Quotations (blocks, and words between
 * double quotation marks), web addresses, code, formulas and citations say what others wrote: they are left alone. So is a
 * word that is part of a chosen name. Pure; takes time in proportion to the text.
 * @returns in the order of the text
 */
export function findTermIssues(document: DocumentJson, terms: readonly CheckedTerm[]): TermIssue[] {
  const find = finderOf(terms);
  return document.content.flatMap(piecesIn).flatMap(({ text, blockId }) => issuesOf(find, text, blockId));
}

type Meant = { termId: string; term: string; wrong: boolean };

function finderOf(terms: readonly CheckedTerm[]) {
  return wordFinder<Meant>(
    terms.flatMap(({ id: termId, term, variants }) => [
      { words: term, as: { termId, term, wrong: false } },
      ...variants.map((words) => ({ words, as: { termId, term, wrong: true } })),
    ]),
  );
}

/** How much of the neighbourhood is shown on either side, in UTF-16 units. */
const aroundLength = 60;

function issuesOf(find: (text: string) => Hit<Meant>[], text: string, blockId: string | null): TermIssue[] {
  const own = withoutForeignWords(text);
  return find(own)
    .filter(({ as }) => as.wrong)
    .map(({ from, to, as: { termId, term } }) => ({
      termId,
      term,
      found: text.slice(from, to),
      blockId,
      before: text.slice(Math.max(0, from - aroundLength), from).toWellFormed(),
      after: text.slice(to, to + aroundLength).toWellFormed(),
    }));
}

/** A page or a file can be named anything; so can what somebody else said. Letters give way to signs, so that places stay. */
function withoutForeignWords(text: string): string {
  return text.replace(foreign, (words) => "\u0000".repeat(words.length));
}

const foreign =
  /(?:https?:\/\/|www\.)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|“[^”“]*”|„[^“”„]*[“”]|«[^«»]*»|「[^「」]*」|『[^『』]*』|(?<![\p{L}\p{N}])"[^"\n]*"(?![\p{L}\p{N}])/gu;

type Piece = { text: string; blockId: string | null };

/** The words of each block, and of each note in it, as one: a name may be half bold. */
function piecesIn(node: NodeJson): Piece[] {
  if (node.type === "blockquote") return [];
  if (!isTextBlock(node)) return (node.content ?? []).flatMap(piecesIn);
  const blockId = typeof node.attrs?.id === "string" ? node.attrs.id : null;
  const notes = (node.content ?? []).filter(({ type }) => type === "footnote");
  return [node, ...notes].map((each) => ({ text: ownWords(each), blockId }));
}

function ownWords({ content = [] }: NodeJson): string {
  return content
    .map(({ type, text = "", marks = [] }) => {
      if (type === "hardBreak") return "\n";
      if (text === "") return "\uFFFC";
      return marks.some(({ type }) => type === "code") ? "\u0000".repeat(text.length) : text;
    })
    .join("");
}
