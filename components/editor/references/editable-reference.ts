import type { Node } from "@tiptap/core";
import { FindingBlock, PaperBlock } from "#lib/editor/nodes/reference-block.ts";

/** How a finding or paper is shown in the text: what it is, and its words. Null: it is not known here. */
export type ReferenceWords = { kind: string; words: string };
export type FindReference = (kind: "finding" | "paper", id: string) => ReferenceWords | null;

/** The report's own blocks as the editor draws them. `find` is asked whenever one is drawn. */
export function editableReferences(
  find: FindReference,
  missing: ReferenceWords,
): { findingBlock: Node; paperBlock: Node } {
  const drawnWith = (block: Node, kind: "finding" | "paper") =>
    block.extend({
      addNodeView:
        () =>
        ({ node }) => {
          const dom = document.createElement("div");
          const draw = () => drawReference(dom, find(kind, String(node.attrs[`${kind}Id`])) ?? missing);
          draw();
          drawn.add(draw);
          return { dom, ignoreMutation: () => true, destroy: () => drawn.delete(draw) };
        },
    });
  return { findingBlock: drawnWith(FindingBlock, "finding"), paperBlock: drawnWith(PaperBlock, "paper") };
}

/** Draws every finding and paper in sight again, where the page has learnt more about them. */
export function redrawReferences(): void {
  for (const draw of drawn) draw();
}

const drawn = new Set<() => void>();

function drawReference(block: HTMLElement, { kind, words }: ReferenceWords): void {
  const label = document.createElement("span");
  const text = document.createElement("span");
  block.className = "reference-block";
  block.contentEditable = "false";
  label.className = "reference-kind";
  label.textContent = kind;
  text.textContent = words;
  block.replaceChildren(label, text);
}
