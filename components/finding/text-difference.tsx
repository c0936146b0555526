import { Pieces } from "#components/version/pieces.tsx";
import { comparePlainTexts } from "#lib/editor/compare/plain.ts";
import "#components/version/comparison.css";

export type TextDifferenceProps = { before: string; after: string; className?: string };

/** A text with what went struck and what came underlined, word by word. */
export function TextDifference({ before, after, className }: TextDifferenceProps) {
  return (
    <p className={`comparison max-w-measure whitespace-pre-line font-serif ${className ?? ""}`}>
      <Pieces pieces={comparePlainTexts(before, after)} />
    </p>
  );
}
