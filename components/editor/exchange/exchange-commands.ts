import type { Editor } from "@tiptap/core";
import { Fragment, type Node, type ResolvedPos, type Schema } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";

/** A question with its answer, open at the cursor. Depths are those of `$from`. */
export type ExchangeAtCursor = { depth: number; node: Node; position: number };

export function exchangeAt({
  selection: { $from },
}: Pick<EditorState, "selection">): ExchangeAtCursor | null {
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === "exchange")
      return { depth, node: $from.node(depth), position: $from.before(depth) };
  return null;
}

/** Makes a question of the first of the selected blocks and its answer of the others. Where nothing is selected that
 *  could be one, puts an empty question with room for its answer after the block the cursor stands in, or in place of an
 *  empty paragraph, with the cursor in the question. */
export function insertExchange(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  if (!editor.isEditable) return false;
  if (exchangeOfSelection(editor)) return true;
  const empty = emptyParagraph($from) && $from.depth === 1;
  const from = empty ? $from.before(1) : $from.depth > 0 ? $from.after(1) : $from.pos;
  view.dispatch(withNewExchange(state.tr, from, empty ? $from.after(1) : from).scrollIntoView());
  view.focus();
  return true;
}

/** A text that came in from elsewhere has its questions as paragraphs, numbered by hand ("3- What …"). */
function exchangeOfSelection({ state, view }: Editor): boolean {
  const { $from, $to, empty } = state.selection;
  const range = empty ? null : $from.blockRange($to);
  const { exchange, question, answer, paragraph } = state.schema.nodes;
  if (!range || range.depth > 0 || !exchange || !question || !answer || !paragraph) return false;
  const [first, ...others] = state.doc.children.slice(range.startIndex, range.endIndex);
  const said = Fragment.from(others.length > 0 ? others : [paragraph.create()]);
  if (!first?.isTextblock || !answer.validContent(said)) return false;
  const number = /^\s*\d{1,3}\s*[-.):–]\s*/.exec(first.firstChild?.text ?? "")?.[0].length ?? 0;
  const asked = question.create(null, first.content.cut(number));
  const made = exchange.create(null, [asked, answer.create(null, said)]);
  const transaction = state.tr.replaceWith(range.start, range.end, made);
  view.dispatch(cursorNear(transaction, range.start + asked.nodeSize, -1).scrollIntoView());
  view.focus();
  return true;
}

/** Replaces what stands between two positions by an empty question, with the cursor in it. */
export function withNewExchange(transaction: Transaction, from: number, to: number): Transaction {
  const made = newExchange(transaction.doc.type.schema);
  if (!made) return transaction;
  const changed = transaction.replaceWith(from, to, made);
  return changed.setSelection(TextSelection.create(changed.doc, from + 2));
}

/** What an exchange is without being one: its question as a paragraph, then the blocks of its answer. */
export function looseBlocks(exchange: Node): Fragment {
  const question = exchange.firstChild;
  const answer = exchange.lastChild?.content ?? Fragment.empty;
  const paragraph = exchange.type.schema.nodes.paragraph;
  if (!question || question.content.size === 0 || !paragraph) return answer;
  return Fragment.from(paragraph.create(null, question.content)).append(answer);
}

/** Whether nothing was asked and nothing answered. */
export function isEmptyExchange(exchange: Node): boolean {
  const [question, answer] = exchange.children;
  return question?.content.size === 0 && answer?.childCount === 1 && answer.firstChild?.content.size === 0;
}

/** The cursor at the first place for text after a position, or before it. */
export function cursorNear(transaction: Transaction, position: number, bias: 1 | -1): Transaction {
  return transaction.setSelection(Selection.near(transaction.doc.resolve(position), bias));
}

export function emptyParagraph($from: ResolvedPos): boolean {
  return $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
}

function newExchange({ nodes }: Schema): Node | null {
  const { exchange, question, answer, paragraph } = nodes;
  if (!exchange || !question || !answer || !paragraph) return null;
  return exchange.create(null, [question.create(), answer.create(null, paragraph.create())]);
}
