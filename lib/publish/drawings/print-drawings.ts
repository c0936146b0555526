import { cleanText } from "../clean-text.ts";
import { printedWords } from "../printed-words.ts";
import type { PositionCounts } from "../references.ts";
import type { PathEvidence } from "./making-path.ts";
import { pathDrawing } from "./path-drawing.ts";
import type { PerspectiveMember } from "./perspectives.ts";
import { perspectivesDrawing } from "./perspectives-drawing.ts";
import { positionsDrawing } from "./positions-drawing.ts";
import { type TimelineContent, timelineDrawing } from "./timeline-drawing.ts";
import type { DrawnLine, PrintDrawing } from "./types.ts";

/** What of an edition is drawn. */
export type DrawnContent = TimelineContent & {
  language: string;
  type: string;
  title: string;
  group: { slug: string } | null;
  members: readonly PerspectiveMember[];
  findings: readonly {
    number: number;
    statement: string;
    evidence: readonly PathEvidence[];
    positions: PositionCounts;
  }[];
};

/** The pictures that a file prints after its text, each with the same in words; those that would say nothing are left out. Pure.
 *  @param appUrl of this site, without a slash at the end */
export function printDrawings(content: DrawnContent, appUrl: string): PrintDrawing[] {
  const words = printedWords(content.language);
  return [
    pathDrawing(content, words, appUrl),
    positionsDrawing(content.findings, words),
    perspectivesDrawing(content, words, appUrl),
    timelineDrawing(content, words),
  ].flatMap((drawing) => (drawing ? [cleaned(drawing)] : []));
}

/** What was typed may hold what no file can. The picture is clean: its words are those of XML. */
function cleaned(drawing: PrintDrawing): PrintDrawing {
  const { table } = drawing;
  const cleanLine = ({ text, href }: DrawnLine) => ({ text: cleanText(text), href });
  const rows = table.rows.map((row) => row.map((lines) => lines.map(cleanLine)));
  return { ...drawing, table: { ...table, rows } };
}
