import { Node } from "@tiptap/core";
import { dataAttributes } from "./data-attributes.ts";

/** The place in a report where a finding is printed. Only at the top level of a document. */
export const FindingBlock = referenceBlock("findingBlock", "findingId", "data-finding-id");

/** The place in a report where a paper is presented. Only at the top level of a document. */
export const PaperBlock = referenceBlock("paperBlock", "paperId", "data-paper-id");

function referenceBlock(name: string, attribute: string, dataName: string) {
  return Node.create({
    name,
    group: "reference",
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => dataAttributes({ [attribute]: dataName }),
    parseHTML: () => [{ tag: `div[${dataName}]` }],
    renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes],
  });
}
