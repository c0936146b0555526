import type { Extensions, Node } from "@tiptap/core";
import { UniqueID } from "@tiptap/extension-unique-id";
import { StarterKit } from "@tiptap/starter-kit";
import { BareNodes } from "./bare-nodes.ts";
import { newBlockId } from "./block-id.ts";
import { CommentMark } from "./marks/comment-mark.ts";
import { InlineCode } from "./marks/inline-code.ts";
import { Deletion, Insertion, Reformat } from "./marks/suggestion-marks.ts";
import { ToldMarks } from "./marks/told-marks.ts";
import { WebLink } from "./marks/web-link.ts";
import { Callout } from "./nodes/callout.ts";
import { Caption } from "./nodes/caption.ts";
import { Citation } from "./nodes/citation.ts";
import { DocumentNode } from "./nodes/document-node.ts";
import { Answer, Exchange, Question } from "./nodes/exchange.ts";
import { Figure, TableFigure } from "./nodes/figure.ts";
import { Footnote } from "./nodes/footnote.ts";
import { BlockMath, InlineMath } from "./nodes/math.ts";
import { FindingBlock, PaperBlock } from "./nodes/reference-block.ts";
import { SectionHeading } from "./nodes/section-heading.ts";
import { tableExtensions } from "./nodes/tables.ts";
import { suggestedNodes } from "./suggested-nodes.ts";

const ownNodes = {
  answer: Answer,
  blockMath: BlockMath,
  callout: Callout,
  caption: Caption,
  citation: Citation,
  exchange: Exchange,
  figure: Figure,
  findingBlock: FindingBlock,
  footnote: Footnote,
  inlineMath: InlineMath,
  paperBlock: PaperBlock,
  question: Question,
  tableFigure: TableFigure,
};

/** Our own nodes as an editor draws them; where one is left out it is drawn plainly. */
export type OwnNodes = Partial<Record<keyof typeof ownNodes, Node>>;

/** Everything a document may contain, the same for papers and reports, for browser and server.
 *  Changing what is allowed here needs a new `SCHEMA_VERSION`: an older client deletes what it does not know. */
export function documentExtensions(own: OwnNodes = {}): Extensions {
  return [
    DocumentNode,
    plainBlocksAndMarks,
    SectionHeading,
    InlineCode,
    WebLink,
    ...tableExtensions,
    ...Object.values({ ...ownNodes, ...own }),
    Insertion,
    Deletion,
    Reformat,
    CommentMark,
    ToldMarks,
    suggestedNodes(everyNode),
    UniqueID.configure({ types: namedBlocks, attributeName: "id", generateID: newBlockId }),
    BareNodes,
  ];
}

/** Blocks with an id of their own, by which passages, comments and comparisons find them again. */
const namedBlocks = [
  ...["paragraph", "heading", "question", "caption"],
  ...["figure", "tableFigure", "table", "callout", "blockMath", "exchange"],
];

const everyNode = [
  ...[
    "paragraph",
    "heading",
    "blockquote",
    "bulletList",
    "orderedList",
    "listItem",
    "horizontalRule",
    "hardBreak",
  ],
  ...["table", "tableRow", "tableHeader", "tableCell"],
  ...Object.keys(ownNodes),
];

/** Paragraph, text, lists, quotation, rule, break; bold, italic, strike. Undo comes with the collaboration,
 *  which undoes only one's own; a trailing node would be added once by everybody who looks on. */
const plainBlocksAndMarks = StarterKit.configure({
  document: false,
  heading: false,
  link: false,
  code: false,
  codeBlock: false,
  underline: false,
  undoRedo: false,
  trailingNode: false,
});
