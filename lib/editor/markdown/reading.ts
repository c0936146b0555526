import type { Definition, FootnoteDefinition, Nodes, Root } from "mdast";
import { newBlockId } from "../block-id.ts";

export type MarkdownOptions = {
  /** Answers the id of the finding or paper that a text calls `name`, or null if it knows none. */
  resolveBlock?: (kind: "finding" | "paper", name: string) => string | null;
  newId?: () => string;
};

/** What one pass over a Markdown text needs at hand. */
export type Reading = {
  resolveBlock: NonNullable<MarkdownOptions["resolveBlock"]>;
  newId: () => string;
  definitions: ReadonlyMap<string, Definition>;
  notes: ReadonlyMap<string, FootnoteDefinition>;
  referencedNotes: Set<string>;
  /** How many lists and quotations the present block stands in. */
  depth: number;
};

export function readingOf(root: Root, options: MarkdownOptions): Reading {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of everyNode(root)) {
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !notes.has(node.identifier)) notes.set(node.identifier, node);
  }
  return {
    resolveBlock: options.resolveBlock ?? (() => null),
    newId: options.newId ?? newBlockId,
    definitions,
    notes,
    referencedNotes: new Set(),
    depth: 0,
  };
}

/** Every node below, in the order of the text. Without recursion: a text may be nested as deep as it is long. */
export function* everyNode(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ("children" in node) waiting.push(...node.children.toReversed());
  }
}
