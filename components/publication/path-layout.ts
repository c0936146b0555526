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
const lineLength = 31;

/** Places sources, findings and the text in three columns, each in the middle of its height. Pure. */
export function layOutPath({ sources, findings }: MakingPath, title: string): PathLayout {
  const rows = Math.max(sources.length, findings.length, 1);
  const yOf = (index: number, count: number) => ((rows - count) / 2 + index) * rowHeight;
  const sourceBoxes = sources.map(({ key, title: words }, index) => ({
    key,
    x: columns.source,
    y: yOf(index, sources.length),
    lines: linesOf(words),
  }));
  const findingBoxes = findings.map(({ number, statement }, index) => ({
    key: `finding ${number}`,
    x: columns.finding,
    y: yOf(index, findings.length),
    lines: linesOf(`${number}. ${statement}`),
  }));
  const end = { key: "end", x: columns.end, y: yOf(0, 1), lines: linesOf(title) };
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

/** Two lines of words at most; what does not fit ends in an ellipsis. Wide characters count twice. */
export function linesOf(text: string): string[] {
  const lines = [""];
  for (const part of text.split(/(?<=\s)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u)) {
    const last = lines.length - 1;
    if (lines[last] && widthOf(lines[last] + part.trimEnd()) > lineLength) lines.push(part);
    else lines[last] += part;
  }
  const [first = "", second, ...rest] = lines.map((line) => clipped(line.trim()));
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? clipped(`${second}…`) : second];
}

function clipped(line: string): string {
  if (widthOf(line) <= lineLength) return line;
  let short = line.replace(/…$/, "");
  while (widthOf(short) > lineLength - 1) short = [...short].slice(0, -1).join("");
  return `${short.trimEnd()}…`;
}

function widthOf(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (/[\u1100-\u{1FFFF}]/u.test(sign) && !/[‐-⁯]/u.test(sign) ? 2 : 1),
    0,
  );
}
