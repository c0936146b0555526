import type { Element } from "xast";
import { type Child, element, xmlFile } from "../xml/element.ts";

/** Width of what is drawn for print: two units make a point of the text's width. */
export const printWidth = 850;

/** As high as a page leaves room for, with a heading above it. */
export const mostHeight = 1_150;

/** In print there is one look: ink on paper. */
export const ink = { text: "#1c1c1c", quiet: "#595959", edge: "#9a9a9a", line: "#c9c9c9", paper: "#ffffff" };

/** A whole SVG file; its words are set in the fonts of the file it stands in. */
export function svgFile(height: number, ...children: (Child | Child[])[]): string {
  const root = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${printWidth} ${height}`,
      width: printWidth,
      height,
      "font-family": "Inter, 'Noto Serif JP', 'Noto Serif KR', 'Noto Naskh Arabic', 'Noto Serif Hebrew'",
      fill: ink.text,
    },
    ...children,
  );
  return xmlFile(root);
}

type Place = { x: number; y: number };
type WordsLook = { size?: number; fill?: string; anchor?: "start" | "middle" | "end"; weight?: number };

/** Words on one line; `y` is that of their foot. */
export function words(text: string, { x, y }: Place, look: WordsLook = {}): Element {
  const { size = 15, fill = ink.text, anchor = "start", weight = 400 } = look;
  const attributes = { x, y, "font-size": size, fill, "text-anchor": anchor, "font-weight": weight };
  return element("text", attributes, text);
}
