import { attribute, elementsIn, type HtmlDocument, type HtmlElement, parentOf, textIn } from "./tree.ts";

/** A page's footnotes: which links are references to one, and what stands in it. */
export type PageNotes = {
  /** The note that a link leads to; null for any other link. */
  noteOf(link: HtmlElement): HtmlElement | null;
  /** Whether this is a note that something refers to: it stands where it is referred to, and nowhere else. */
  isNote(element: HtmlElement): boolean;
  /** Whether a link only leads back from a note to its place in the text. */
  isWayBack(link: HtmlElement): boolean;
};

/**
 * Finds footnotes by their common shape: a short sign that links to something further down the page. Word's pages, Pandoc's,
 * Markdown's and most systems' look so. Pure.
 */
export function findNotes(page: HtmlDocument): PageNotes {
  const elements = elementsIn(page);
  const order = new Map(elements.map((element, index) => [element, index]));
  const targets = targetsIn(elements);
  const links = elements.flatMap((element) => {
    const target = isSign(element) ? targets.get(fragmentOf(element)) : undefined;
    return target && target !== element ? [{ element, target }] : [];
  });
  const isAfter = (one: HtmlElement, other: HtmlElement) => (order.get(one) ?? 0) > (order.get(other) ?? 0);
  const references = links.filter(({ element, target }) => isAfter(target, element));
  const back = links.filter(({ element, target }) => isAfter(element, target)).map(({ element }) => element);
  const containers = containersOf(references);
  const notes = new Map(
    references.flatMap(({ element, target }) => {
      const container = containers.get(target);
      return container && saysSomething(container) ? [[element, container] as const] : [];
    }),
  );
  const all = new Set(notes.values());
  const waysBack = new Set(back.filter((link) => isWithin(link, all)));
  return {
    noteOf: (link) => notes.get(link) ?? null,
    isNote: (element) => all.has(element),
    isWayBack: (link) => waysBack.has(link),
  };
}

/** "1", "[12]", "iv", "*", "†", or an arrow back. */
const sign =
  /^[\s\u00a0]*[[(]?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]|\*{1,4}|[†‡§¶]{1,3}|[↩↑^⏎]\ufe0e?)[\])]?[.:]?[\s\u00a0]*$/iu;

function isSign(element: HtmlElement): boolean {
  if (element.tagName !== "a" || !attribute(element, "href")?.startsWith("#")) return false;
  const role = `${attribute(element, "role") ?? ""} ${attribute(element, "epub:type") ?? ""}`;
  return /noteref|backlink/.test(role) || sign.test(textIn(element));
}

function fragmentOf(link: HtmlElement): string {
  const fragment = attribute(link, "href")?.slice(1) ?? "";
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function targetsIn(elements: HtmlElement[]): Map<string, HtmlElement> {
  const targets = new Map<string, HtmlElement>();
  for (const element of elements)
    for (const name of [
      attribute(element, "id"),
      element.tagName === "a" ? attribute(element, "name") : null,
    ])
      if (name && !targets.has(name)) targets.set(name, element);
  return targets;
}

type Reference = { element: HtmlElement; target: HtmlElement };

/** Several notes in one paragraph cannot be told apart: what is left of such a one is its sign. */
function saysSomething(container: HtmlElement): boolean {
  return (
    textIn(container)
      .replace(/^[\s\d[\]().*†‡^↩↑\u00a0]+/u, "")
      .trim() !== ""
  );
}

/** What belongs to a note: as much around its target as belongs to no other note and holds no reference. */
function containersOf(references: Reference[]): Map<HtmlElement, HtmlElement> {
  const targets = new Set(references.map(({ target }) => target));
  const held = new Map<HtmlElement, number>();
  const hold = (element: HtmlElement, weight: number) => {
    for (let each: HtmlElement | null = element; each; each = parentOf(each))
      held.set(each, (held.get(each) ?? 0) + weight);
  };
  for (const target of targets) hold(target, 1);
  // Heavier than any number of notes: nothing that holds a reference is a note.
  for (const { element } of references) hold(element, 1_000_000);
  return new Map(
    [...targets].flatMap((target) => {
      const container = widest(target, (element) => held.get(element) === 1);
      return container ? [[target, container] as const] : [];
    }),
  );
}

function widest(target: HtmlElement, isOwn: (element: HtmlElement) => boolean): HtmlElement | null {
  if (!isOwn(target)) return null;
  let container = target;
  for (let next = parentOf(target); next && isOwn(next) && !ends.has(next.tagName); next = parentOf(next))
    container = next;
  return ends.has(container.tagName) ? null : container;
}

/** A single note does not take along the list or the part of the page that it stands in. */
const ends = new Set([
  "html",
  "body",
  "main",
  "article",
  "section",
  "footer",
  "ol",
  "ul",
  "dl",
  "table",
  "tbody",
]);

function isWithin(element: HtmlElement, containers: ReadonlySet<HtmlElement>): boolean {
  for (let each: HtmlElement | null = element; each; each = parentOf(each))
    if (containers.has(each)) return true;
  return false;
}
