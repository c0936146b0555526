import { type Editor, Extension, InputRule } from "@tiptap/core";
import {
  cursorNear,
  type ExchangeAtCursor,
  emptyParagraph,
  exchangeAt,
  insertExchange,
  isEmptyExchange,
  looseBlocks,
  withNewExchange,
} from "./exchange-commands.ts";

/** Keys in questions and answers. `Q:` and a space at the start of a paragraph make a question. */
export const ExchangeKeys = Extension.create({
  name: "exchangeKeys",
  priority: 1000,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => withExchange(editor, enter),
      Backspace: () => withExchange(editor, backspace),
      "Mod-Alt-q": () => insertExchange(editor),
    };
  },
  addInputRules: () => [
    new InputRule({
      find: /^Q:\s$/,
      handler: ({ state, range }) => {
        const { $from } = state.selection;
        if ($from.depth !== 1 || $from.parent.type.name !== "paragraph") return;
        if ($from.parent.content.size > range.to - range.from) return;
        withNewExchange(state.tr, $from.before(), $from.after());
      },
    }),
  ],
});

type Act = (editor: Editor, exchange: ExchangeAtCursor) => boolean;

function withExchange(editor: Editor, act: Act): boolean {
  const { selection } = editor.state;
  const exchange = selection.empty && editor.isEditable ? exchangeAt(editor.state) : null;
  return exchange ? act(editor, exchange) : false;
}

function enter(editor: Editor, exchange: ExchangeAtCursor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== "question") return startNext(editor, exchange);
  return isEmptyExchange(exchange.node) ? becomeParagraph(editor, exchange) : goToAnswer(editor, exchange);
}

/** Enter in an empty last paragraph of an answer: the next question. */
function startNext({ state, view }: Editor, { depth, node, position }: ExchangeAtCursor): boolean {
  const { $from } = state.selection;
  const answer = node.lastChild;
  const isLast =
    emptyParagraph($from) &&
    $from.depth === depth + 2 &&
    $from.index(depth + 1) === (answer?.childCount ?? 0) - 1;
  if (!isLast || !answer) return false;
  const transaction = state.tr;
  if (answer.childCount > 1) transaction.delete($from.before(), $from.after());
  const after = transaction.mapping.map(position + node.nodeSize);
  view.dispatch(withNewExchange(transaction, after, after).scrollIntoView());
  return true;
}

/** What stands behind the cursor in the question begins the answer. */
function goToAnswer({ state, view }: Editor, { position }: ExchangeAtCursor): boolean {
  const { $from } = state.selection;
  const rest = $from.parent.content.cut($from.parentOffset);
  const { paragraph } = state.schema.nodes;
  const transaction = state.tr;
  if (rest.size > 0 && paragraph) {
    const answerStart = $from.after() + 1;
    transaction.insert(answerStart, paragraph.create(null, rest)).delete($from.pos, $from.end());
  }
  const question = transaction.doc.nodeAt(position)?.firstChild?.nodeSize ?? 0;
  view.dispatch(cursorNear(transaction, position + 1 + question + 1, 1).scrollIntoView());
  return true;
}

/** Nothing was asked after all. */
function becomeParagraph({ state, view }: Editor, { node, position }: ExchangeAtCursor): boolean {
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  const transaction = state.tr.replaceWith(position, position + node.nodeSize, paragraph);
  view.dispatch(cursorNear(transaction, position + 1, 1).scrollIntoView());
  return true;
}

function backspace(editor: Editor, exchange: ExchangeAtCursor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parentOffset > 0) return false;
  if ($from.parent.type.name === "question") return leaveExchange(editor, exchange);
  const opensAnswer = $from.depth === exchange.depth + 2 && $from.index(exchange.depth + 1) === 0;
  return opensAnswer && goToQuestion(editor, exchange);
}

/** At the start of the question: the exchange becomes plain blocks; a question that was never asked joins its answer
 *  to the one before. */
function leaveExchange({ state, view }: Editor, { node, position }: ExchangeAtCursor): boolean {
  const before = state.doc.resolve(position).nodeBefore;
  const transaction = state.tr;
  const end = position + node.nodeSize;
  if (before?.type.name === "exchange" && node.firstChild?.content.size === 0) {
    const answer = isEmptyExchange(node) ? [] : (node.lastChild?.content ?? []);
    transaction.delete(position, end).insert(position - 2, answer);
    cursorNear(transaction, position - 2, -1);
  } else {
    transaction.replaceWith(position, end, looseBlocks(node));
    cursorNear(transaction, position + 1, 1);
  }
  view.dispatch(transaction.scrollIntoView());
  return true;
}

/** At the start of the answer: back to the end of the question, whose form it cannot take. */
function goToQuestion({ state, view }: Editor, { node, position }: ExchangeAtCursor): boolean {
  const end = position + 1 + (node.firstChild?.nodeSize ?? 0) - 1;
  view.dispatch(cursorNear(state.tr, end, -1).scrollIntoView());
  return true;
}
