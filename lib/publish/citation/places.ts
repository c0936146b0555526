import { type CitedItem, parseCitedItems } from "#lib/editor/cited-items.ts";
import type { CitationStyle } from "#lib/editor/cited-sources.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import type { CitedPlace } from "./printed-citations.ts";

/** Whether a citation in the running text is printed as a note. */
export function citesInNotes(style: CitationStyle): boolean {
  return style === "chicago_notes";
}

/** The citations of a text in its order, each with the node it was read from. Numbers count footnotes and, where the
 *  style cites in notes, citations in the running text as one sequence. */
export function citedPlaces(
  document: { content: NodeJson[] },
  style: CitationStyle,
): { node: NodeJson; place: CitedPlace }[] {
  const found: { node: NodeJson; place: CitedPlace }[] = [];
  const asNotes = citesInNotes(style);
  let notes = 0;
  const visit = (node: NodeJson, next: NodeJson | undefined, inNote: boolean) => {
    const cites = node.type === "citation";
    const ownNote = cites && asNotes && !inNote;
    if (ownNote || node.type === "footnote") notes += 1;
    if (cites) {
      const place = {
        items: citedItems(node),
        note: ownNote || inNote ? notes : 0,
        ownNote,
        continued: continues(next),
      };
      found.push({ node, place });
    }
    const children = node.content ?? [];
    for (const [index, child] of children.entries())
      visit(child, children[index + 1], inNote || node.type === "footnote");
  };
  for (const node of document.content) visit(node, undefined, false);
  return found;
}

function citedItems(node: NodeJson): CitedItem[] {
  return parseCitedItems(node.attrs?.items);
}

/** A sentence goes on with a sign or a small letter. */
function continues(next: NodeJson | undefined): boolean {
  return /^\s*[\p{Ll}.,;:!?)\]”’–—-]/u.test(next?.text ?? "");
}
