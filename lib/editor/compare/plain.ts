import { type Piece, piecesOf } from "./pieces.ts";
import { tokensOf } from "./tokens.ts";

/** What became of a text without markup, word by word; its line ends are spaces like others. */
export function comparePlainTexts(before: string, after: string): Piece[] {
  return piecesOf(plain(before), plain(after));
}

function plain(text: string) {
  return tokensOf({ type: "paragraph", content: [{ type: "text", text }] });
}
