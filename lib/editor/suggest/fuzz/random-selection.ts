import type { Node } from "@tiptap/pm/model";
import { NodeSelection, type Selection, TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import type { Random } from "./random.ts";

/** A random selection that suits a kind of edit: of words, of cells, or of a node. */
export function randomSelection(doc: Node, random: Random, kind: string): Selection {
  if (kind.startsWith("cells")) return cellSelection(doc, random) ?? TextSelection.atStart(doc);
  const wanted = targets[kind];
  if (wanted) return chosenNode(doc, random, wanted);
  const places = wordPlaces(doc, kind);
  const place = random.pick(places.length > 0 ? places : wordPlaces(doc));
  if (place === undefined) return TextSelection.atStart(doc);
  if (kind === "backspace" || kind === "delete") return atEdge(doc, place, random, kind);
  if (kind.startsWith("type") || kind === "enter") return TextSelection.create(doc, place);
  const other = kind !== "note" && random.oneIn(3) ? random.pick(places) : nearby(doc, place, random);
  return TextSelection.between(doc.resolve(place), doc.resolve(other ?? place));
}

type Wanted = (node: Node, parent: Node | null) => boolean;

/** Edits that are made of a node. */
const targets: Record<string, Wanted> = {
  "node gone": NodeSelection.isSelectable,
  attribute: ({ attrs }) => settable.some((name) => name in attrs),
  move: (_node, parent) => parent?.type.name === "doc",
};
/** Attributes that people set. */
export const settable = ["latex", "alt", "credit", "items", "start", "level"];

function chosenNode(doc: Node, random: Random, wanted: Wanted): Selection {
  const found: number[] = [];
  doc.descendants((node, position, parent) => {
    if (!node.isText && wanted(node, parent)) found.push(position);
  });
  const position = random.pick(found);
  return position === undefined ? TextSelection.atStart(doc) : NodeSelection.create(doc, position);
}

/** Where words can be written; for edits of notes and lists, only there. */
function wordPlaces(doc: Node, kind = ""): number[] {
  const places: number[] = [];
  doc.descendants((node, position, parent) => {
    const isNote = node.type.name === "footnote";
    const fits =
      kind === "note" ? isNote : !isNote && (!kind.startsWith("list") || parent?.type.name === "listItem");
    if (node.inlineContent && fits) places.push(...placesIn(node, position + 1));
    return !isNote;
  });
  return places;
}

function placesIn(block: Node, start: number): number[] {
  const places = [start + block.content.size, start];
  block.forEach((child, offset) => {
    if (child.isText) places.push(...innerPlaces(child.text ?? "", start + offset));
  });
  return places;
}

/** Between characters, never inside one. */
function innerPlaces(text: string, position: number): number[] {
  let at = position;
  return Array.from(text, (character) => {
    at += character.length;
    return at - character.length;
  });
}

function nearby(doc: Node, place: number, random: Random): number {
  const at = doc.resolve(place);
  const end = Math.min(at.end(), place + random.upTo(8));
  return /[\udc00-\udfff]/.test(doc.textBetween(end, Math.min(at.end(), end + 1))) ? place : end;
}

/** Often at the start (or end) of a block, where keys join blocks. */
function atEdge(doc: Node, place: number, random: Random, kind: string): Selection {
  const at = doc.resolve(place);
  const edge = kind === "backspace" ? at.start() : at.end();
  return TextSelection.create(doc, random.oneIn(3) ? place : edge);
}

function cellSelection(doc: Node, random: Random): Selection | null {
  const cells: number[] = [];
  doc.descendants((node, position) => {
    if (node.type.spec.tableRole === "cell" || node.type.spec.tableRole === "header_cell")
      cells.push(position);
  });
  const anchor = random.pick(cells);
  if (anchor === undefined) return null;
  const table = doc.resolve(anchor).node(-1);
  const near = cells.filter((cell) => doc.resolve(cell).node(-1) === table);
  return CellSelection.create(doc, anchor, random.pick(near));
}
