import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SuggestionPiece } from "#lib/editor/suggest/list-suggestions.ts";

const mostPieces = 4;
const mostWords = 160;

/** What a suggestion does, in words. */
export function SuggestionPieces({ pieces }: { pieces: readonly SuggestionPiece[] }) {
  const t = useTranslations("suggesting");
  return (
    <>
      {linesOf(pieces.slice(0, mostPieces))}
      {pieces.length > mostPieces && (
        <span className="block text-quiet">{t("more", { count: pieces.length - mostPieces })}</span>
      )}
    </>
  );
}

/** Two pieces may say the same, so a line is known by its place. */
function linesOf(pieces: readonly SuggestionPiece[]): ReactNode[] {
  const lines: ReactNode[] = [];
  for (const piece of pieces)
    lines.push(
      <span key={lines.length} className="block">
        <Piece piece={piece} />
      </span>,
    );
  return lines;
}

function Piece({ piece }: { piece: SuggestionPiece }) {
  const t = useTranslations("suggesting");
  const words = "words" in piece ? shortened(piece.words) : "";
  switch (piece.kind) {
    case "added":
      return t.rich("piece.added", { words, ins: (chunks) => <ins>{chunks}</ins> });
    case "removed":
      return t.rich("piece.removed", { words, del: (chunks) => <del>{chunks}</del> });
    case "reformatted":
      return t("piece.reformatted", { words });
    case "nodeAdded":
    case "nodeRemoved":
      return t(`piece.${piece.kind}`, {
        node: t(`node.${nodeName(piece.node)}`),
        words: words === "" ? "none" : words,
      });
    case "changed":
      return piece.from === piece.to
        ? t("piece.changedForm", { node: t(`node.${nodeName(piece.to)}`) })
        : t("piece.changed", {
            from: t(`node.${nodeName(piece.from)}`),
            to: t(`node.${nodeName(piece.to)}`),
          });
    case "divided":
    case "joined":
      return t(`piece.${piece.kind}`);
  }
}

function shortened(words: string): string {
  return words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
}

const named = [
  ...["paragraph", "heading", "blockquote", "bulletList", "orderedList", "listItem", "horizontalRule"],
  ...[
    "hardBreak",
    "table",
    "tableRow",
    "tableHeader",
    "tableCell",
    "answer",
    "blockMath",
    "callout",
    "caption",
  ],
  ...["citation", "exchange", "figure", "findingBlock", "footnote", "inlineMath", "paperBlock", "question"],
  "tableFigure",
] as const;

function nodeName(name: string): (typeof named)[number] | "other" {
  return named.find((one) => one === name) ?? "other";
}
