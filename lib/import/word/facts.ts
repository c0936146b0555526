import type { ListPlace } from "./list-places.ts";
import { element, type XmlElement } from "./xml.ts";

/** Who suggested something in Word, and when (ISO; empty where the file does not say). */
export type Change = { author: string; at: string };

/** Something the library that reads Word files keeps silent about, noted where it stands. */
export type Fact =
  | { kind: "formula"; latex: string; display: boolean }
  | ({ kind: "list" } & ListPlace)
  /** A line across the page, drawn as a shape. */
  | { kind: "rule" }
  /** The words up to the matching `end` were added, taken away or given another form. */
  | ({ kind: "begin"; change: "insertion" | "deletion" } & Change)
  | ({ kind: "begin"; change: "reformat"; before: string[] } & Change)
  | { kind: "end" }
  /** The paragraph's own end was added (it was split here) or taken away (it is joined to the next one). */
  | ({ kind: "paragraphEnd"; change: "insertion" | "deletion" } & Change)
  /** The paragraph holds a number that Word counts: it is a caption. */
  | { kind: "counted" };

/** Facts travel through the library as text: a character nobody writes, the place in this list, another such
 *  character. They come out where they went in. */
export type Facts = { note(fact: Fact): XmlElement; read(text: string): (string | Fact)[] };

const opening = "\uE0A0";
const closing = "\uE0A1";
const noted = new RegExp(`${opening}(\\d+)${closing}`);

/** An empty list of facts, for one file. */
export function newFacts(): Facts {
  const facts: Fact[] = [];
  return {
    note(fact) {
      facts.push(fact);
      return textRun(`${opening}${facts.length - 1}${closing}`);
    },
    read: (text) =>
      text
        .split(noted)
        .map((piece, index) => (index % 2 === 0 ? piece : facts[Number(piece)]))
        .filter((piece): piece is string | Fact => piece !== undefined && piece !== ""),
  };
}

/** A text of the file without the two characters, should somebody have written them after all. */
export function withoutFactMarks(text: string): string {
  return text.replaceAll(opening, "").replaceAll(closing, "");
}

/** Words as a run of a Word file. */
export function textRun(text: string): XmlElement {
  return element("w:r", {}, [element("w:t", { "xml:space": "preserve" }, [text])]);
}
