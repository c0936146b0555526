import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from "parse5";

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

type Parent = HtmlDocument | HtmlElement;

/** What stands below, in the order of the page. Without recursion: a page may be nested as deep as it is long. */
export function* everyNode(root: Parent): Generator<{ node: HtmlNode; depth: number }> {
  const waiting = root.childNodes.map((node) => ({ node, depth: 1 })).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const { node, depth } = next;
    if (isElement(node))
      for (const child of node.childNodes.toReversed()) waiting.push({ node: child, depth: depth + 1 });
  }
}

/** The elements below, in the order of the page. */
export function elementsIn(root: Parent): HtmlElement[] {
  return [...everyNode(root)].flatMap(({ node }) => (isElement(node) ? [node] : []));
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

/** The words of a node, or null for what has none of its own. */
export function wordsOf(node: HtmlNode): string | null {
  return defaultTreeAdapter.isTextNode(node) ? node.value : null;
}

/** All words below. */
export function textIn(element: HtmlElement): string {
  return [...everyNode(element)].map(({ node }) => wordsOf(node) ?? "").join("");
}

export function attribute({ attrs }: HtmlElement, name: string): string | null {
  return attrs.find((each) => each.name === name)?.value ?? null;
}

/** The element around this one; null at the top. */
export function parentOf({ parentNode }: HtmlElement): HtmlElement | null {
  return parentNode && "tagName" in parentNode ? parentNode : null;
}
