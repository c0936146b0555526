import { pastedStyle } from "./pasted-styles.ts";

/** Word and Google Docs copy a footnote as a link to a paragraph at the end that links back. Both are replaced by
 *  one note in place. A reference without its paragraph stays as it is. */
export function withFootnotes(page: Document): void {
  for (const reference of page.querySelectorAll<HTMLAnchorElement>("a[href*='#']")) {
    const name = /#_?(ftn|ftnt|edn)(\d+)$/.exec(reference.getAttribute("href") ?? "");
    const back = name && page.querySelector(backLink(name[1] ?? "", name[2] ?? ""));
    const paragraph = back && wholeNote(back);
    if (!back || !paragraph || paragraph.contains(reference)) continue;
    (reference.closest("sup") ?? reference).replaceWith(noteFrom(page, paragraph, back));
    removeWithEmptyParents(paragraph);
  }
}

function backLink(kind: string, number: string) {
  const suffixes = [`#_${kind}ref${number}`, `#${kind}_ref${number}`, `#${kind}ref${number}`];
  return suffixes.map((suffix) => `a[href$="${suffix}"]`).join(", ");
}

/** Word puts all paragraphs of a note into a box of their own, Google Docs as well. */
function wholeNote(back: Element): Element | null {
  const box = back.closest("div");
  const isNotesAlone = box?.matches(`[id^='ftn'], [id^='edn'], [${pastedStyle}*='mso-element:footnote']`);
  return isNotesAlone ? (box ?? null) : back.closest("p, li, div");
}

function noteFrom(page: Document, paragraph: Element, back: Element): HTMLElement {
  (back.closest("sup") ?? back).remove();
  const note = page.createElement("span");
  note.dataset.footnote = "";
  const lines = [...paragraph.querySelectorAll("p")];
  const said = (lines.length > 0 ? lines : [paragraph]).map((line) => line.innerHTML.trim());
  note.innerHTML = said.filter((line) => line !== "").join(" ");
  return note;
}

function removeWithEmptyParents(element: Element) {
  const parent = element.parentElement;
  const rule = element.previousElementSibling;
  element.remove();
  if (rule?.tagName === "HR") rule.remove();
  if (parent && parent.tagName === "DIV" && parent.textContent?.trim() === "") parent.remove();
}
