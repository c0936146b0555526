import { BuilderElement, type ParagraphChild, type XmlComponent } from "docx";
import { cleanText } from "../clean-text.ts";
import type { Tracked } from "../types.ts";
import type { WordWriting } from "./writing.ts";

/** Who and when, with a number of its own, as Word wants it with every change. */
export type ChangeAttributes = { id: number; author: string; date: string };

/** Of a suggestion: its author by name where the name is known, and when it was made, to the second. */
export function changeAttributes({ author, at }: Tracked, writing: WordWriting): ChangeAttributes {
  const { labels, working } = writing.options;
  const date = Number.isNaN(Date.parse(at)) ? new Date(0) : new Date(at);
  return {
    id: writing.nextChange(),
    author: cleanText(working?.names[author] ?? labels.somebody),
    // Word knows no fractions of a second here.
    date: date.toISOString().replace(/\.\d+Z$/, "Z"),
  };
}

/** What was written, marked as added or taken away by those who suggest so. What one adds another may take away. */
export function marked(
  written: ParagraphChild,
  tracked: readonly Tracked[] | undefined,
  writing: WordWriting,
): ParagraphChild {
  const added = tracked?.find(({ kind }) => kind === "insertion");
  const taken = tracked?.find(({ kind }) => kind === "deletion");
  const inner = taken ? wrapped("w:del", written, changeAttributes(taken, writing)) : written;
  return added ? wrapped("w:ins", inner, changeAttributes(added, writing)) : inner;
}

/** Whether somebody suggests to take this away. */
export function isTaken(tracked: readonly Tracked[] | undefined): boolean {
  return tracked?.some(({ kind }) => kind === "deletion") ?? false;
}

/** Text that is struck has an element of its own in Word. */
export class TakenText extends BuilderElement<{ space: string }> {
  constructor(text: string) {
    super({ name: "w:delText", attributes: { space: { key: "xml:space", value: "preserve" } } });
    this.root.push(text);
  }
}

function wrapped(
  name: "w:ins" | "w:del",
  child: ParagraphChild,
  attributes: ChangeAttributes,
): ParagraphChild {
  return new BuilderElement<{ id: number; author: string; date: string }>({
    name,
    attributes: {
      id: { key: "w:id", value: attributes.id },
      author: { key: "w:author", value: attributes.author },
      date: { key: "w:date", value: attributes.date },
    },
    children: [child as XmlComponent],
  }) as unknown as ParagraphChild;
}
