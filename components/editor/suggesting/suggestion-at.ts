import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";
import { suggestionMarkNames, suggestionsOf } from "#lib/editor/suggest/suggestion.ts";

/** The id of the suggestion the cursor stands in or beside; null where there is none. */
export function suggestionAt({ selection }: EditorState): string | null {
  const { $head } = selection;
  if (selection instanceof NodeSelection) return ofNode(selection.node) ?? null;
  const beside = [$head.nodeAfter, $head.nodeBefore].map((node) => node && ofNode(node));
  const around = Array.from({ length: $head.depth }, (_, up) => ofNode($head.node($head.depth - up)));
  return [...beside, ...around].find((id) => typeof id === "string") ?? null;
}

function ofNode(node: Node): string | undefined {
  if (!node.isText) return suggestionsOf(node).at(-1)?.id;
  const mark = node.marks.findLast(({ type }) => suggestionMarkNames.has(type.name));
  return mark && String(mark.attrs.id);
}
