import { Fragment, type ReactNode } from "react";
import type { Inline } from "#lib/publish/types.ts";
import type { Drawing } from "./drawing.ts";
import { Formula } from "./formula.tsx";
import { NoteReference } from "./note-reference.tsx";
import { drawWords, WebLink } from "./words.tsx";

export type InlinesProps = { content: Inline[]; drawing: Drawing };

/** What stands in a line: words, links, formulas, breaks and references to notes. */
export function Inlines({ content, drawing }: InlinesProps) {
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed document never changes its order
    <Fragment key={index}>{drawInline(inline, drawing)}</Fragment>
  ));
}

function drawInline(inline: Inline, drawing: Drawing): ReactNode {
  switch (inline.kind) {
    case "words":
      return drawWords(inline);
    case "link":
      return <WebLink link={inline} />;
    case "break":
      return <br />;
    case "formula":
      return <Formula latex={inline.latex} />;
    case "note":
      return <NoteReference number={inline.number} drawing={drawing} />;
  }
}
