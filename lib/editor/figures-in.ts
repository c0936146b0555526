import { uuidOf } from "#lib/base/uuid.ts";
import type { DocumentJson, NodeJson } from "./document-json.ts";

/** A figure of a text. `number` counts from 1 in the order they stand, wherever the text is drawn. */
export type FigureInText = {
  number: number;
  /** Null: none was uploaded, or the upload did not come to its end. */
  pictureId: string | null;
  /** What is read out in its place; empty where nobody has said it. */
  alt: string;
};

/** The figures of a text, in order. */
export function figuresIn(document: DocumentJson): FigureInText[] {
  return figureNodes(document.content).map(({ attrs = {} }, index) => ({
    number: index + 1,
    pictureId: uuidOf(attrs.pictureId),
    alt: typeof attrs.alt === "string" ? attrs.alt.trim() : "",
  }));
}

function figureNodes(nodes: readonly NodeJson[]): NodeJson[] {
  return nodes.flatMap((node) => (node.type === "figure" ? [node] : figureNodes(node.content ?? [])));
}
