import { Node } from "@tiptap/core";

/** The whole text. Findings, papers and questions with their answers stand between blocks, never inside a list,
 *  quotation or table. */
export const DocumentNode = Node.create({
  name: "doc",
  topNode: true,
  content: "(block | reference | exchanges)+",
});
