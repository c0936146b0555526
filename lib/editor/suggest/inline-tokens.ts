import { Fragment, Mark, type Node, type Schema } from "@tiptap/pm/model";
import { acceptedUnits } from "./project.ts";

/** One character (code point) or one inline node of a text block. */
export type Token = {
  text: string;
  /** Null for a character. */
  node: Node | null;
  marks: readonly Mark[];
  size: number;
};

/** A token of a text with suggestions, and what it is once all are accepted: null where it goes. */
export type PendingToken = Token & { accepted: Token | null };

/** A text block as tokens, in their order. */
export function tokensOf(block: Node): Token[] {
  return block.children.flatMap(inlineTokens);
}

/** The same of a block with suggestions. */
export function pendingTokensOf(block: Node): PendingToken[] {
  const tokens: PendingToken[] = [];
  for (const child of block.children) {
    const [unit] = acceptedUnits(block.type.create(null, child));
    const accepted = unit && inlineTokens(unit.node);
    for (const [place, token] of inlineTokens(child).entries())
      tokens.push({ ...token, accepted: accepted?.[place] ?? null });
  }
  return tokens;
}

/** The same character, or the same kind of node, whatever its form. */
export function isAlike(a: Token, b: Token): boolean {
  return a.node || b.node ? a.node?.type === b.node?.type : a.text === b.text;
}

/** The same in form as well. */
export function isSame(a: Token, b: Token): boolean {
  if (a.node || b.node) return !!a.node && !!b.node && a.node.eq(b.node);
  return a.text === b.text && Mark.sameSet(a.marks, b.marks);
}

/** Tokens as content of a block again; characters of one form become one text. */
export function contentOf(tokens: readonly Token[], schema: Schema): Fragment {
  const nodes: Node[] = [];
  let run: Token[] = [];
  const close = () => {
    const [first] = run;
    if (first) nodes.push(schema.text(run.map(({ text }) => text).join(""), first.marks));
    run = [];
  };
  for (const token of tokens) {
    const [first] = run;
    if (token.node || (first && !Mark.sameSet(first.marks, token.marks))) close();
    if (token.node) nodes.push(token.node);
    else run.push(token);
  }
  close();
  return Fragment.fromArray(nodes);
}

function inlineTokens(node: Node): Token[] {
  return node.isText ? characters(node) : [nodeToken(node)];
}

function characters({ text = "", marks }: Node): Token[] {
  return Array.from(text, (character) => ({ text: character, node: null, marks, size: character.length }));
}

function nodeToken(node: Node): Token {
  return { text: "", node, marks: node.marks, size: node.nodeSize };
}
