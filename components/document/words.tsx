import { Fragment, type ReactNode } from "react";
import type { Link, NoteInline, Style, Words } from "#lib/publish/types.ts";
import { Formula } from "./formula.tsx";

/** What may stand in a note: words, links and formulas. */
export function PlainInlines({ content }: { content: NoteInline[] }) {
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed document never changes its order
    <Fragment key={index}>{drawPlain(inline)}</Fragment>
  ));
}

function drawPlain(inline: NoteInline): ReactNode {
  if (inline.kind === "link") return <WebLink link={inline} />;
  return inline.kind === "formula" ? <Formula latex={inline.latex} /> : drawWords(inline);
}

export function WebLink({ link }: { link: Link }) {
  return (
    <a href={link.href} rel="noopener noreferrer">
      <PlainInlines content={link.content} />
    </a>
  );
}

const elements: Record<Style, "strong" | "em" | "s" | "code"> = {
  bold: "strong",
  italic: "em",
  strike: "s",
  code: "code",
};

export function drawWords({ text, styles }: Words): ReactNode {
  let drawn: ReactNode = text;
  for (const style of styles.toReversed()) {
    const Element = elements[style];
    drawn = <Element>{drawn}</Element>;
  }
  return drawn;
}
