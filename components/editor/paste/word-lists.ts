import { pastedStyle } from "./pasted-styles.ts";

/** Word copies list items as paragraphs with `mso-list` in their style and the bullet as text. Runs of them become
 *  lists, nested by their level. */
export function withWordLists(page: Document): void {
  for (const first of page.querySelectorAll<HTMLElement>(`p[${pastedStyle}*='mso-list']`)) {
    if (first.isConnected && !first.closest("li")) replaceRun(page, runFrom(first));
  }
}

type Item = { element: HTMLElement; level: number; ordered: boolean };

function runFrom(first: HTMLElement): Item[] {
  const items: Item[] = [];
  for (let next: Element | null = first; isItem(next); next = next.nextElementSibling)
    items.push(itemOf(next));
  return items;
}

function isItem(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.tagName === "P" && /mso-list/.test(styleOf(element));
}

function itemOf(element: HTMLElement): Item {
  const level = Number(/level(\d+)/.exec(styleOf(element))?.[1] ?? 1);
  const bullet = element.querySelector(`[${pastedStyle}*='Ignore']`);
  const ordered = /^\s*[\da-zA-Z]{1,4}[.)]/.test(bullet?.textContent ?? element.textContent ?? "");
  bullet?.remove();
  return { element, level, ordered };
}

function replaceRun(page: Document, items: Item[]) {
  const [first] = items;
  if (!first) return;
  const place = page.createComment("");
  first.element.replaceWith(place);
  const open: { list: HTMLElement; level: number }[] = [];
  for (const item of items) {
    while (open.length > 1 && item.level < (open.at(-1)?.level ?? 0)) open.pop();
    if (open.length === 0 || item.level > (open.at(-1)?.level ?? 0))
      open.push(openList(page, item, open.at(-1)?.list ?? place));
    const entry = page.createElement("li");
    item.element.remove();
    entry.append(...item.element.childNodes);
    open.at(-1)?.list.append(entry);
  }
  place.remove();
}

function openList(
  page: Document,
  item: Item,
  within: HTMLElement | Comment,
): { list: HTMLElement; level: number } {
  const list = page.createElement(item.ordered ? "ol" : "ul");
  if (within instanceof HTMLElement) (within.lastElementChild ?? within).append(list);
  else within.after(list);
  return { list, level: item.level };
}

function styleOf(element: Element) {
  return element.getAttribute(pastedStyle) ?? "";
}
