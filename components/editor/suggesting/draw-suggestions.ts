import type { Node } from "@tiptap/pm/model";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import {
  mentionsSuggestions,
  type NodeSuggestion,
  suggestionMarkNames,
  suggestionsOf,
} from "#lib/editor/suggest/suggestion.ts";
import { suggestionColour } from "#lib/editor/suggest/suggestion-colour.ts";

/** What is drawn of suggestions besides their marks: whole nodes that are to come, go or change, the places where blocks are
 *  divided or joined, and the words of the active one. */
export function drawSuggestions(doc: Node, activeId: string | null): DecorationSet {
  if (!mentionsSuggestions(doc)) return DecorationSet.empty;
  const drawn: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!mentionsSuggestions(node)) return false;
    if (node.isText) drawText(node, position, { activeId, drawn });
    else
      for (const suggestion of suggestionsOf(node))
        drawn.push(...drawNode(node, position, { suggestion, activeId }));
    return true;
  });
  return DecorationSet.create(doc, drawn);
}

function drawText(
  node: Node,
  position: number,
  { activeId, drawn }: { activeId: string | null; drawn: Decoration[] },
) {
  const isActive = node.marks.some(
    ({ type, attrs }) => suggestionMarkNames.has(type.name) && attrs.id === activeId,
  );
  if (activeId !== null && isActive)
    drawn.push(Decoration.inline(position, position + node.nodeSize, { class: "is-active-suggestion" }));
}

type Drawn = { suggestion: NodeSuggestion; activeId: string | null };

function drawNode(node: Node, position: number, { suggestion, activeId }: Drawn): Decoration[] {
  const { kind, id, author } = suggestion;
  const look = `${suggestionColour(author)}${id === activeId ? " is-active-suggestion" : ""}`;
  if (kind === "split" || kind === "join") {
    const place = position + suggestion.depth;
    const key = `${kind} ${id} ${look}`;
    return [Decoration.widget(place, () => drawBreak(kind, look), { side: -1, key, ignoreSelection: true })];
  }
  const attributes = { class: `suggested-node is-${kind} ${look}`, "data-suggestion": id };
  // Roles of structure (lists, tables, headings) are not given up for it; the card says it of these.
  const role = node.type.name === "paragraph" ? roles[kind] : undefined;
  return [Decoration.node(position, position + node.nodeSize, role ? { ...attributes, role } : attributes)];
}

const roles = { insert: "insertion", delete: "deletion", modify: undefined } as const;

function drawBreak(kind: "split" | "join", look: string): HTMLElement {
  const sign = document.createElement(kind === "split" ? "ins" : "del");
  sign.className = `suggested-break ${look}`;
  sign.textContent = "¶";
  return sign;
}
