/** Word and Google Docs copy a footnote as a link to a paragraph at the end that links back. Both are replaced by
 *  one note in place. A reference without its paragraph stays as it is. */
export function withFootnotes(page: Document): void {
  for (const reference of page.querySelectorAll<HTMLAnchorElement>("a[href*='#']")) {
    const name = /#_?(ftn|ftnt|edn)(\d+)$/.exec(reference.getAttribute("href") ?? "");
    const back = name && page.querySelector(backLink(name[1] ?? "", name[2] ?? ""));
    const paragraph = back?.closest("p, li, div");
    if (!back || !paragraph || paragraph.contains(reference)) continue;
    (reference.closest("sup") ?? reference).replaceWith(noteFrom(page, paragraph, back));
    removeWithEmptyParents(paragraph);
  }
}

function backLink(kind: string, number: string) {
  const suffixes = [`#_${kind}ref${number}`, `#${kind}_ref${number}`, `#${kind}ref${number}`];
  return suffixes.map((suffix) => `a[href$="${suffix}"]`).join(", ");
}

function noteFrom(page: Document, paragraph: Element, back: Element): HTMLElement {
  (back.closest("sup") ?? back).remove();
  const note = page.createElement("span");
  note.dataset.footnote = "";
  note.innerHTML = paragraph.innerHTML.trim();
  return note;
}

function removeWithEmptyParents(element: Element) {
  const parent = element.parentElement;
  element.remove();
  if (parent && parent.tagName === "DIV" && parent.textContent?.trim() === "") parent.remove();
}
