import {
  withCaptions,
  withDirectLinks,
  withHeaderCells,
  withNestedLists,
  withoutEmptySpace,
  withoutReviewing,
} from "./foreign-blocks.ts";
import { withFormulas } from "./pasted-formulas.ts";
import { withFootnotes } from "./pasted-notes.ts";
import { hideStyles, pastedStyle, stylesAsElements } from "./pasted-styles.ts";
import { withWordLists } from "./word-lists.ts";

/** Pasted HTML without what word processors leave behind; lists and footnotes of Word and Google Docs become real
 *  ones. What the schema does not know is dropped afterwards by the editor's own parser.
 *  The parsed page is inert: nothing in it runs or loads. */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(hideStyles(html), "text/html");
  for (const rubbish of page.querySelectorAll(rubbishSelector)) rubbish.remove();
  removeComments(page);
  if (!page.querySelector(ownCopySelector)) cleanForeign(page);
  for (const styled of page.querySelectorAll(`[${pastedStyle}]`)) styled.removeAttribute(pastedStyle);
  return page.body.innerHTML;
}

const rubbishSelector =
  "script, style, meta, link, title, xml, iframe, object, embed, img, svg, input, button, template";

/** What was copied from an editor like this one is whole already. */
const ownCopySelector = "[data-pm-slice]";

function cleanForeign(page: Document) {
  withoutReviewing(page);
  withFormulas(page);
  withFootnotes(page);
  withWordLists(page);
  withNestedLists(page);
  withHeaderCells(page);
  withCaptions(page);
  withDirectLinks(page);
  stylesAsElements(page);
  for (const wrapper of page.querySelectorAll("o\\:p, font")) wrapper.replaceWith(...wrapper.childNodes);
  withoutEmptySpace(page);
}

function removeComments(page: Document) {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}
