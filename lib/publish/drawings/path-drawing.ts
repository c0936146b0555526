import type { PrintedWords } from "../printed-words.ts";
import { element } from "../xml/element.ts";
import { type MakingPath, makingPathOf, type PathContent } from "./making-path.ts";
import { boxHeight, boxWidth, layOutPath, type PathBox, pathWidth } from "./path-layout.ts";
import { ink, mostHeight, printWidth, svgFile, words } from "./svg.ts";
import type { DrawnLine, PrintDrawing } from "./types.ts";

type Around = { title: string; type: string; appUrl: string };

/** From discussions and papers over findings to the text; null where no finding rests on any of them. */
export function pathDrawing(
  content: PathContent & Omit<Around, "appUrl">,
  { t }: PrintedWords,
  appUrl: string,
): PrintDrawing | null {
  const path = makingPathOf(content);
  if (path.sources.length === 0) return null;
  const isReport = content.type === "report";
  return {
    title: isReport ? t("path.heading") : t("path.headingPaper"),
    intro: isReport ? t("path.intro") : t("path.introPaper"),
    svg: drawPath(path, content.title),
    alt: t("path.drawing"),
    table: {
      head: [t("parts.columns.finding"), t("drawn.restsOn")],
      widths: [1, 1],
      rows: path.findings.map(({ number, statement, from }) => [
        [{ text: `${number}. ${statement}`, href: null }],
        restsOn(from, path, { t, appUrl }),
      ]),
    },
  };
}

function restsOn(
  from: readonly string[],
  { sources }: MakingPath,
  { t, appUrl }: Pick<PrintedWords, "t"> & { appUrl: string },
): DrawnLine[] {
  if (from.length === 0) return [{ text: t("path.restsOnOther"), href: null }];
  return sources
    .filter(({ key }) => from.includes(key))
    .map(({ kind, title, href }) => ({
      text: t(`path.${kind}`, { title }),
      href: href && `${appUrl}${href}`,
    }));
}

/** Letters beside each other in a box, at the size that can still be read in print. */
const lineLength = 25;

function drawPath(path: MakingPath, title: string): string | null {
  const { height, sources, findings, end, curves } = layOutPath(path, title, lineLength);
  const scale = printWidth / pathWidth;
  if (height * scale > mostHeight) return null;
  const lines = curves.map(({ d }) =>
    element("path", { d, fill: "none", stroke: ink.edge, "stroke-width": 1.25 }),
  );
  const boxes = [...sources, ...findings].map((each) => box(each, 1));
  return svgFile(
    Math.ceil(height * scale) + 4,
    element("g", { transform: `translate(1 2) scale(${scale * 0.995})` }, lines, boxes, box(end, 2.5)),
  );
}

function box({ x, y, lines }: PathBox, stroke: number) {
  const first = boxHeight / 2 + (lines.length > 1 ? -4 : 6);
  const frame = { x, y, width: boxWidth, height: boxHeight, rx: 5 };
  return element(
    "g",
    {},
    element("rect", { ...frame, fill: ink.paper, stroke: ink.text, "stroke-width": stroke }),
    lines.map((line, index) => words(line, { x: x + 12, y: y + first + index * 20 }, { size: 17 })),
  );
}
