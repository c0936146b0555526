import { attribute, elementsIn, type HtmlDocument, type HtmlElement, parentOf, textIn } from "./tree.ts";

export type PageContent = {
  /** What holds the text. */
  root: HtmlElement;
  /** The one first heading, which is the title; null where there is none or several. */
  title: HtmlElement | null;
  /** How many parts around the text say something and are left out. */
  left: number;
};

/** Finds the text in a page: its `main` or its one `article`, where it marks one, and otherwise all of it. */
export function contentOf(page: HtmlDocument): PageContent {
  const elements = elementsIn(page);
  const body = elements.find(({ tagName }) => tagName === "body");
  if (!body) throw new Error("The parser makes a body for every page");
  const articles = elements.filter(({ tagName }) => tagName === "article");
  const mains = elements.filter((each) => each.tagName === "main" || attribute(each, "role") === "main");
  const [only, ...others] = articles.length === 1 ? articles : mains;
  const root = only && others.length === 0 && textIn(only).trim() !== "" ? only : body;
  const titles = elementsIn(root).filter(({ tagName }) => tagName === "h1");
  const title = titles.length === 1 ? (titles[0] ?? null) : null;
  return { root, title, left: partsAround(root, body) };
}

/** What stands beside the text, on every level up to the page. */
function partsAround(root: HtmlElement, body: HtmlElement): number {
  let parts = 0;
  for (let inner = root; inner !== body; ) {
    const outer = parentOf(inner) ?? body;
    const beside = outer.childNodes.filter((child) => child !== inner && "tagName" in child);
    parts += beside.filter((child) => saysSomething(child as HtmlElement)).length;
    inner = outer;
  }
  return parts;
}

function saysSomething(element: HtmlElement): boolean {
  return (
    !["script", "style", "noscript", "template"].includes(element.tagName) && textIn(element).trim() !== ""
  );
}
