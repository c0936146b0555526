import { apaCitation } from "./apa-citation.ts";
import type { Citation } from "./citation.ts";
import { type CitedPiece, plain } from "./citation-words.ts";
import { mlaCitation } from "./mla-citation.ts";
import { plainCitation } from "./plain-citation.ts";

/** The styles a reader may copy a citation in: Chicago 17 (bibliography), APA 7, MLA 9. */
export const readersStyles = ["chicago", "apa", "mla"] as const;
export type ReadersStyle = (typeof readersStyles)[number];

/** A citation of an edition in one of the usual styles, in English. */
export function citeAs(style: ReadersStyle, citation: Citation): CitedPiece[] {
  if (style === "chicago") return [plain(plainCitation(citation))];
  return style === "apa" ? apaCitation(citation) : mlaCitation(citation);
}
