import type { Extensions, Node } from "@tiptap/core";
import { UniqueID } from "@tiptap/extension-unique-id";
import { StarterKit } from "@tiptap/starter-kit";
import { BareNodes } from "./bare-nodes.ts";
import { newBlockId } from "./block-id.ts";
import { DocumentNode } from "./document-node.ts";
import { Footnote } from "./footnote.ts";
import { FindingBlock, PaperBlock } from "./reference-block.ts";
import { SectionHeading } from "./section-heading.ts";
import { tableExtensions } from "./tables.ts";
import { WebLink } from "./web-link.ts";

/** Our own nodes as an editor draws them; where one is left out it is drawn plainly. */
export type OwnNodes = { footnote?: Node; findingBlock?: Node; paperBlock?: Node };

/** Everything a document may contain, the same for papers and reports, for browser and server.
 *  Changing what is allowed here needs a new `SCHEMA_VERSION`: an older client deletes what it does not know. */
export function documentExtensions(own: OwnNodes = {}): Extensions {
  return [
    DocumentNode,
    plainBlocksAndMarks,
    SectionHeading,
    WebLink,
    ...tableExtensions,
    own.footnote ?? Footnote,
    own.findingBlock ?? FindingBlock,
    own.paperBlock ?? PaperBlock,
    UniqueID.configure({ types: ["paragraph", "heading"], attributeName: "id", generateID: newBlockId }),
    BareNodes,
  ];
}

/** Paragraph, text, lists, quotation, rule, break; bold, italic, strike, code. Undo comes with the collaboration,
 *  which undoes only one's own; a trailing node would be added once by everybody who looks on. */
const plainBlocksAndMarks = StarterKit.configure({
  document: false,
  heading: false,
  link: false,
  codeBlock: false,
  underline: false,
  undoRedo: false,
  trailingNode: false,
});
