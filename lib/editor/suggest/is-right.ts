import type { Node } from "@tiptap/pm/model";
import { acceptedOf, rejectedAllOf, rejectedOf } from "./projections.ts";
import { sameNode } from "./same-node.ts";

/** Whether a suggestion says what was wanted, and touches nothing else: of the schema; accepted, the text is the wanted
 *  one; without this person's suggestions, and without anybody's, it is what it was. */
export function isRight(
  before: Node,
  after: Node,
  { wanted, author }: { wanted: Node; author: string },
): boolean {
  return (
    isOfSchema(after) &&
    sameNode(acceptedOf(fenced(after)), fenced(wanted)) &&
    rejectedOf(fenced(after), author).eq(rejectedOf(fenced(before), author)) &&
    rejectedAllOf(fenced(after)).eq(rejectedAllOf(fenced(before)))
  );
}

/** With a block at the end that nobody touches: a stretch of a text may become empty, while a whole text does not. */
function fenced(doc: Node): Node {
  const fence = doc.type.schema.nodes.horizontalRule?.create();
  return fence ? doc.copy(doc.content.addToEnd(fence)) : doc;
}

function isOfSchema(doc: Node): boolean {
  try {
    doc.check();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
