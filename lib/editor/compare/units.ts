import type { DocumentJson, NodeJson } from "../document-json.ts";
import { type Token, tokensOf, wholeOf } from "./tokens.ts";

/** The smallest thing that is compared as a whole: a text block, or a block that holds no words. */
export type Unit = {
  /** Null where the block has no id. */
  blockId: string | null;
  kind: UnitKind;
  /** Of a heading: 2 to 4. Otherwise 0. */
  level: number;
  /** What it stands in, from outside in. */
  places: Place[];
  tokens: Token[];
  /** What a block says besides words: a figure's alternative text, a formula's source. */
  facts: Record<string, string>;
};

export type UnitKind =
  | "paragraph"
  | "heading"
  | "question"
  | "caption"
  | "figure"
  | "formula"
  | "rule"
  | "finding"
  | "paper";

/** Rows and columns count from 1. */
export type Place =
  | { kind: "bulletItem" | "orderedItem" | "quotation" | "callout" | "answer" }
  | { kind: "cell"; row: number; column: number; header: boolean };

/** A document as a row of units. Every word of the document is in exactly one of them. */
export function unitsOf(document: DocumentJson): Unit[] {
  return document.content.flatMap((block) => unitsIn(block, []));
}

/** What makes two units the same but for their ids: where cells stand in their table does not count, because a new
 *  row would make every row below another. */
export function sameness(unit: Unit): string {
  return JSON.stringify([formOf(unit), unit.facts, wholeOf(unit.tokens)]);
}

/** Kind, level and surroundings: what changes when a paragraph becomes a heading or goes into a list. */
export function formOf({ kind, level, places }: Unit): string {
  return [kind, level, ...places.map((place) => place.kind)].join(" ");
}

function unitsIn(node: NodeJson, places: Place[]): Unit[] {
  const within = (place: Place) =>
    (node.content ?? []).flatMap((child) => unitsIn(child, [...places, place]));
  switch (node.type) {
    case "bulletList":
    case "orderedList":
      return itemsIn(node, places);
    case "blockquote":
      return within({ kind: "quotation" });
    case "callout":
      return within({ kind: "callout" });
    case "answer":
      return within({ kind: "answer" });
    case "exchange":
    case "tableFigure":
      return (node.content ?? []).flatMap((child) => unitsIn(child, places));
    case "table":
      return cellsIn(node, places);
    case "figure":
      return [
        unit(node, "figure", places),
        ...(node.content ?? []).flatMap((child) => unitsIn(child, places)),
      ];
    default:
      return [unit(node, kinds.get(node.type) ?? "paragraph", places)];
  }
}

const kinds = new Map<string, UnitKind>([
  ["heading", "heading"],
  ["question", "question"],
  ["caption", "caption"],
  ["blockMath", "formula"],
  ["horizontalRule", "rule"],
  ["findingBlock", "finding"],
  ["paperBlock", "paper"],
]);

function itemsIn(list: NodeJson, places: Place[]): Unit[] {
  const place: Place = { kind: list.type === "orderedList" ? "orderedItem" : "bulletItem" };
  return (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((child) => unitsIn(child, [...places, place])),
  );
}

function cellsIn(table: NodeJson, places: Place[]): Unit[] {
  return (table.content ?? []).flatMap((row, rowIndex) =>
    (row.content ?? []).flatMap((cell, columnIndex) => {
      const header = cell.type === "tableHeader";
      const place: Place = { kind: "cell", row: rowIndex + 1, column: columnIndex + 1, header };
      return (cell.content ?? []).flatMap((child) => unitsIn(child, [...places, place]));
    }),
  );
}

function unit(node: NodeJson, kind: UnitKind, places: Place[]): Unit {
  const { id, level } = node.attrs ?? {};
  return {
    blockId: typeof id === "string" && id !== "" ? id : null,
    kind,
    level: kind === "heading" && typeof level === "number" ? level : 0,
    places,
    tokens: kind === "figure" ? [] : tokensOf(node),
    facts: factsOf(node),
  };
}

const factNames = ["pictureId", "alt", "credit", "latex", "findingId", "paperId"];

function factsOf({ attrs = {} }: NodeJson): Record<string, string> {
  const present = factNames.filter((name) => typeof attrs[name] === "string" && attrs[name] !== "");
  return Object.fromEntries(present.map((name) => [name, String(attrs[name])]));
}
