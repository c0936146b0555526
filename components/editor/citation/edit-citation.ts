import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type CitedItem, formatCitedItems, parseCitedItems } from "#lib/editor/cited-items.ts";

/** What the citation selected in a view cites; null: none is selected. */
export function selectedCitation({ state: { selection } }: EditorView): CitedItem[] | null {
  const isCitation = selection instanceof NodeSelection && selection.node.type.name === "citation";
  return isCitation ? parseCitedItems(selection.node.attrs.items) : null;
}

/** Writes a citation: over the selected one, or else after the selection. */
export function writeCitation(view: EditorView, cited: CitedItem[]): void {
  const { state } = view;
  const items = formatCitedItems(cited);
  if (selectedCitation(view)) {
    view.dispatch(state.tr.setNodeAttribute(state.selection.from, "items", items));
    return;
  }
  const node = state.schema.nodes.citation?.create({ items });
  const at = state.selection.to;
  if (!node || !state.selection.$to.parent.inlineContent) return;
  const inserted = state.tr.insert(at, node);
  const after = TextSelection.create(inserted.doc, at + node.nodeSize);
  view.dispatch(inserted.setSelection(after).scrollIntoView());
}

/** Takes the selected citation away. */
export function removeCitation(view: EditorView): void {
  if (selectedCitation(view)) view.dispatch(view.state.tr.deleteSelection());
}

/** Puts the cursor behind the citation, so that writing goes on. */
export function leaveCitation(view: EditorView): void {
  // A note may have been closed by somebody else who took it away.
  if (view.isDestroyed) return;
  const { state } = view;
  if (selectedCitation(view)) {
    const after = TextSelection.create(state.doc, state.selection.to);
    view.dispatch(state.tr.setSelection(after));
  }
  view.focus();
}

/** Where each source is cited in a text, notes included: the positions of its citations, in order. */
export function citationsIn(document: Node): Map<string, number[]> {
  const places = new Map<string, number[]>();
  document.descendants((node, position) => {
    if (node.type.name !== "citation") return;
    for (const { sourceId } of parseCitedItems(node.attrs.items))
      places.set(sourceId, [...(places.get(sourceId) ?? []), position]);
  });
  return places;
}
