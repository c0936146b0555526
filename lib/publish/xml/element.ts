import type { Element, Root } from "xast";
import { type Raw, toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { cleanText } from "../clean-text.ts";

/** What may stand in an element: elements, words, markup of our own making, nothing. */
export type Child = Element | Raw | string | null;

type Attributes = Record<string, string | number | null | undefined>;

/** An element of XML; attributes that are null are left out, and words hold nothing that XML forbids. */
export function element(name: string, attributes: Attributes, ...children: (Child | Child[])[]): Element {
  const clean = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => [key, cleanText(String(value))]);
  const made = x(name, Object.fromEntries(clean));
  made.children = children.flat().flatMap(contentOf);
  return made;
}

/** XML that another writer of ours made, as it is: MathML of a formula. */
export function markup(value: string): Raw {
  return { type: "raw", value };
}

/** A whole XML file. `doctype` stands after the declaration. */
export function xmlFile(root: Element, doctype = ""): string {
  const tree: Root = { type: "root", children: [root] };
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n${doctype && `${doctype}\n`}`;
  return `${head}${toXml(tree, { allowDangerousXml: true, closeEmptyElements: true })}\n`;
}

function contentOf(child: Child): Element["children"] {
  if (child === null || child === "") return [];
  return typeof child === "string" ? wordsOf(cleanText(child)) : [child];
}

/** Words may not hold the end of a CDATA section (XML 1.0, 2.4), and the writer of the tree leaves it as it is. */
function wordsOf(text: string): Element["children"] {
  const [first = "", ...others] = text.split("]]>");
  return [
    { type: "text", value: first },
    ...others.flatMap((value) => [markup("]]&gt;"), { type: "text" as const, value }]),
  ];
}
