import { Fragment, type ReactNode } from "react";
import type { Link, Style, Words } from "#lib/publish/types.ts";

/** Words and links alone, as in a note. */
export function PlainInlines({ content }: { content: (Words | Link)[] }) {
  return content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed document never changes its order
    <Fragment key={index}>{inline.kind === "link" ? <WebLink link={inline} /> : drawWords(inline)}</Fragment>
  ));
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
