import type { MarkJson, NodeJson } from "../document-json.ts";

/** A piece of a line as comparing sees it: a word, a space, a sign, or something that stands among words. */
export type Token =
  | { kind: "words"; text: string; styles: string[]; href: string | null }
  | { kind: "break" }
  | { kind: "note"; content: Token[] }
  | { kind: "citation"; items: string }
  | { kind: "formula"; latex: string };

/** The pieces of a text block, in order. */
export function tokensOf(block: NodeJson): Token[] {
  return (block.content ?? []).flatMap(inlineTokens);
}

/** What makes two tokens the same words; how they are set does not count. */
export function wordingOf(token: Token): string {
  switch (token.kind) {
    case "words":
      return token.text;
    case "break":
      return "\n";
    case "note":
      return `\u0001note ${wholeOf(token.content)}`;
    case "citation":
      return `\u0001cited ${token.items}`;
    case "formula":
      return `\u0001formula ${token.latex}`;
  }
}

/** The words together with how they are set. */
export function wholeOf(tokens: readonly Token[]): string {
  return tokens.map((token) => `${wordingOf(token)}\u0002${settingOf(token)}`).join("\u0003");
}

/** Bold, italic, strike, code and link of a word, as one key; empty for plain words. */
export function settingOf(token: Token): string {
  return token.kind === "words" ? [...token.styles, token.href ?? ""].join() : "";
}

/** Tokens back as plain words, notes left out. */
export function plainTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.kind === "words" ? token.text : token.kind === "break" ? " " : ""))
    .join("");
}

function inlineTokens(node: NodeJson): Token[] {
  switch (node.type) {
    case "text":
      return wordsIn(node.text ?? "").map((text) => ({ kind: "words", text, ...setting(node.marks ?? []) }));
    case "hardBreak":
      return [{ kind: "break" }];
    case "footnote":
      return [{ kind: "note", content: tokensOf(node) }];
    case "citation":
      return [{ kind: "citation", items: String(node.attrs?.items ?? "") }];
    case "inlineMath":
      return [{ kind: "formula", latex: String(node.attrs?.latex ?? "") }];
    default:
      return tokensOf(node);
  }
}

const styles = ["bold", "italic", "strike", "code"];

function setting(marks: readonly MarkJson[]): { styles: string[]; href: string | null } {
  const href = marks.find(({ type }) => type === "link")?.attrs?.href;
  return {
    styles: styles.filter((style) => marks.some(({ type }) => type === style)),
    href: typeof href === "string" ? href : null,
  };
}

/** Scripts that write no spaces are divided into characters: a dictionary would divide differently with every change. */
function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}_'’]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|[\p{L}\p{M}\p{N}_'’]+|\s+|[^\s\p{L}\p{M}\p{N}_]/gu;
