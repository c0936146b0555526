import type { Node } from "@tiptap/pm/model";
import { acceptAll, rejectAll, rejectOf } from "./decide.ts";
import { project } from "./project.ts";

/** The text as it will be if everything suggested is accepted. */
export function acceptedOf(doc: Node): Node {
  return project(doc, acceptAll).doc;
}

/** The text as it is without what is only suggested. */
export function rejectedAllOf(doc: Node): Node {
  return project(doc, rejectAll).doc;
}

/** The text without what one person suggests; the others' suggestions stay pending. Whatever somebody does who may only
 *  suggest, this stays the same.
 *  @param author person id */
export function rejectedOf(doc: Node, author: string): Node {
  return project(doc, rejectOf(author)).doc;
}
