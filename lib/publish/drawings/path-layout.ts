import { linesOf } from "./lines-of.ts";
import type { MakingPath } from "./making-path.ts";

/** A box of the drawing; `y` is its upper edge. In units of the drawing, of which `pathWidth` make its width. */
export type PathBox = { key: string; x: number; y: number; lines: string[] };

/** A curve from the right edge of one box to the left edge of another. */
export type PathCurve = { key: string; d: string };

export type PathLayout = {
  height: number;
  sources: PathBox[];
  findings: PathBox[];
  end: PathBox;
  curves: PathCurve[];
};

export const pathWidth = 960;
export const boxWidth = 260;
export const boxHeight = 58;
const rowHeight = 74;
const columns = { source: 0, finding: 350, end: 700 };

/** Places sources, findings and the text in three columns, each in the middle of its height. Pure.
 *  @param lineLength letters that fit into a box beside each other, at the size in which they are drawn */
export function layOutPath({ sources, findings }: MakingPath, title: string, lineLength = 31): PathLayout {
  const rows = Math.max(sources.length, findings.length, 1);
  const yOf = (index: number, count: number) => ((rows - count) / 2 + index) * rowHeight;
  const sourceBoxes = sources.map(({ key, title: words }, index) => ({
    key,
    x: columns.source,
    y: yOf(index, sources.length),
    lines: linesOf(words, lineLength),
  }));
  const findingBoxes = findings.map(({ number, statement }, index) => ({
    key: `finding ${number}`,
    x: columns.finding,
    y: yOf(index, findings.length),
    lines: linesOf(`${number}. ${statement}`, lineLength),
  }));
  const end = { key: "end", x: columns.end, y: yOf(0, 1), lines: linesOf(title, lineLength) };
  const curves = findings.flatMap(({ from }, index) => {
    const finding = findingBoxes[index];
    if (!finding) return [];
    const rests = sourceBoxes.filter(({ key }) => from.includes(key)).map((box) => curve(box, finding));
    return [...rests, curve(finding, end)];
  });
  return { height: rows * rowHeight, sources: sourceBoxes, findings: findingBoxes, end, curves };
}

function curve(from: PathBox, to: PathBox): PathCurve {
  const start = from.x + boxWidth;
  const middle = (start + to.x) / 2;
  const [y1, y2] = [from.y, to.y].map((y) => y + boxHeight / 2);
  return {
    key: `${from.key} ${to.key}`,
    d: `M${start} ${y1}C${middle} ${y1} ${middle} ${y2} ${to.x} ${y2}`,
  };
}
