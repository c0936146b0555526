import { childOf, childrenOf, type XmlElement } from "./xml.ts";

const mostSteps = 10;

/** Calls every paragraph style that Word's outline counts as a heading by the name of one: the reader behind this one
 *  knows headings by their names only. Changes the element. */
export function nameHeadings(styles: XmlElement): void {
  const known = new Map(
    childrenOf(styles, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  const levels = [...known.values()].map((style) => [style, outlineLevel(style, known)] as const);
  for (const [style, level] of levels) {
    const name = childOf(style, "w:name");
    if (name && level !== null && !/^(heading \d|title|subtitle)$/i.test(name.attributes["w:val"] ?? ""))
      name.attributes["w:val"] = `heading ${level + 1}`;
  }
}

/** From 0; null for a style that is no heading's. A style takes what it does not say from the one it is based on. */
function outlineLevel(style: XmlElement, known: ReadonlyMap<string, XmlElement>): number | null {
  let present: XmlElement | undefined = style.attributes["w:type"] === "paragraph" ? style : undefined;
  for (let step = 0; present && step < mostSteps; step += 1) {
    const level = childOf(childOf(present, "w:pPr"), "w:outlineLvl")?.attributes["w:val"];
    if (level !== undefined) return /^[0-8]$/.test(level) ? Number(level) : null;
    const inherited = /^heading ([1-9])$/i.exec(childOf(present, "w:name")?.attributes["w:val"] ?? "")?.[1];
    if (inherited) return Number(inherited) - 1;
    present = known.get(childOf(present, "w:basedOn")?.attributes["w:val"] ?? "");
  }
  return null;
}
