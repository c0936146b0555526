import { pastedStyle } from "./pasted-styles.ts";

/** What word processors add for reviewers and readers of theirs: comments, words deleted under tracked changes, and
 *  tables of contents, which a text here makes by itself. */
export function withoutReviewing(page: Document): void {
  for (const rubbish of page.querySelectorAll(reviewing)) rubbish.remove();
}

const reviewing = [
  `[${pastedStyle}*='mso-element:comment']`,
  `[${pastedStyle}*='mso-element: comment']`,
  ".MsoCommentReference, .msocomanchor, a[href^='#_msocom'], a[href^='#cmnt']",
  ".msoDel, del[cite], del[datetime]",
  "p[class^='MsoToc'], .MsoTocHeading",
].join(", ");

/** Google Docs and old web pages put a list into a list; it belongs into the item before it. */
export function withNestedLists(page: Document): void {
  for (const list of page.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const item = list.previousElementSibling;
    if (item?.tagName === "LI") item.append(list);
    else {
      const made = page.createElement("li");
      list.before(made);
      made.append(list);
    }
  }
}

/** Cells that are repeated at the head of every page are header cells, whatever they are called. */
export function withHeaderCells(page: Document): void {
  for (const cell of page.querySelectorAll<HTMLTableCellElement>("thead td")) {
    const header = page.createElement("th");
    header.colSpan = cell.colSpan;
    header.rowSpan = cell.rowSpan;
    header.append(...cell.childNodes);
    cell.replaceWith(header);
  }
}

/** A table with a caption is numbered here; the words under anything else are words. */
export function withCaptions(page: Document): void {
  for (const caption of page.querySelectorAll("table > caption")) {
    const table = caption.closest("table");
    const figure = page.createElement("figure");
    const words = page.createElement("figcaption");
    figure.dataset.table = "";
    words.append(...caption.childNodes);
    caption.remove();
    table?.replaceWith(figure);
    figure.append(words, ...(table ? [table] : []));
  }
  for (const caption of page.querySelectorAll("figcaption")) {
    if (caption.closest("figure[data-table], figure[data-picture]")) continue;
    const words = page.createElement("p");
    words.append(...caption.childNodes);
    caption.replaceWith(words);
  }
}

/** Paragraphs that only keep a distance, and spaces that only keep a width. */
export function withoutEmptySpace(page: Document): void {
  for (const line of page.querySelectorAll("p, h1, h2, h3, h4, h5, h6"))
    if (isBlank(line) && !line.closest("td, th, li")) line.remove();
  for (const end of page.querySelectorAll("br")) if (standsBetweenBlocks(end)) end.remove();
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    text.nodeValue = (text.nodeValue ?? "")
      .replaceAll(/[ \u00A0]{2,}/g, " ")
      .replaceAll(/^\u00A0|\u00A0$/g, " ");
}

/** Google Docs keeps distances by line ends that belong to no line. */
function standsBetweenBlocks(end: Element): boolean {
  if (end.closest("p, li, td, th, h1, h2, h3, h4, h5, h6, pre, span")) return false;
  const beside = [end.previousElementSibling, end.nextElementSibling];
  return beside.some((element) =>
    element?.matches("p, ul, ol, table, h1, h2, h3, h4, h5, h6, div, figure, b"),
  );
}

function isBlank(line: Element): boolean {
  return line.textContent?.trim() === "" && !line.querySelector("[data-footnote], [data-latex]");
}

/** Google leads its links over a page of its own. */
export function withDirectLinks(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[href^='https://www.google.com/url?']")) {
    const target = URL.parse(link.href)?.searchParams.get("q");
    if (target) link.href = target;
  }
}
