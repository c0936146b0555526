import type { FindingMap, MapEdge, MapNode } from "./map-shapes.ts";

/** A box's upper left corner. In units of the drawing, of which `mapWidth` make its width. */
export type MapBox = { node: MapNode; x: number; y: number };
export type MapCurve = { edge: MapEdge; d: string };
export type MapLayout = { height: number; boxes: MapBox[]; curves: MapCurve[] };

export const mapWidth = 960;
export const boxWidth = 260;
export const boxHeight = 60;
const rowHeight = 72;
const columns = { sources: 0, findings: 350, report: 700 };

/** Places the boxes in three columns, each near what it is tied to, and draws the lines between them. Pure. */
export function layOutMap({ sources, findings, report, edges }: FindingMap): MapLayout {
  const rows = Math.max(sources.length, findings.length, 1);
  const height = rows * rowHeight;
  const middle = evenly(findings, columns.findings, height);
  const left = nearTies(sources, middle, edges, height);
  const right = report ? evenly([report], columns.report, height) : [];
  const boxes = [...left, ...middle, ...right];
  const byKey = new Map(boxes.map((box) => [box.node.key, box]));
  const curves = edges.flatMap((edge) => {
    const [from, to] = [byKey.get(edge.from), byKey.get(edge.to)];
    return from && to ? [{ edge, d: curveBetween(from, to) }] : [];
  });
  return { height, boxes, curves };
}

/** In the middle of the height, one below the other. */
function evenly(nodes: readonly MapNode[], x: number, height: number): MapBox[] {
  const top = (height - nodes.length * rowHeight) / 2;
  return nodes.map((node, index) => ({ node, x, y: top + index * rowHeight }));
}

/** Each beside the mean of the boxes it is tied to, as far as those before and after it leave room. */
function nearTies(
  nodes: readonly MapNode[],
  tied: readonly MapBox[],
  edges: readonly MapEdge[],
  height: number,
): MapBox[] {
  const tops = new Map(tied.map(({ node, y }) => [node.key, y]));
  const wanted = new Map<string, number[]>();
  for (const { from, to } of edges) {
    const top = tops.get(to);
    if (top !== undefined) wanted.set(from, [...(wanted.get(from) ?? []), top]);
  }
  let lowest = -rowHeight;
  const placed = nodes.map((node, index) => {
    const latest = height - (nodes.length - index) * rowHeight;
    lowest = Math.min(latest, Math.max(lowest + rowHeight, meanOf(wanted.get(node.key)) ?? 0));
    return { node, x: columns.sources, y: lowest };
  });
  return placed;
}

function meanOf(numbers: readonly number[] | undefined): number | null {
  return numbers ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null;
}

/** From right edge to left edge; between two boxes of one column, in an arc at their left. */
function curveBetween(from: MapBox, to: MapBox): string {
  const [y1, y2] = [from, to].map(({ y }) => Math.round(y + boxHeight / 2));
  if (from.x === to.x) {
    const out = from.x - 70;
    return `M${from.x} ${y1}C${out} ${y1} ${out} ${y2} ${to.x} ${y2}`;
  }
  const start = from.x + boxWidth;
  const half = (start + to.x) / 2;
  return `M${start} ${y1}C${half} ${y1} ${half} ${y2} ${to.x} ${y2}`;
}
