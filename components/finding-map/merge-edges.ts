import type { MapEdge } from "./map-shapes.ts";

/** One line for all links between the same two boxes; it takes a stance only where they all take the same. */
export function mergeEdges(edges: readonly MapEdge[]): MapEdge[] {
  const merged = new Map<string, MapEdge>();
  for (const edge of edges) {
    const key = `${edge.from}\n${edge.to}`;
    const known = merged.get(key);
    merged.set(key, known ? together(known, edge) : edge);
  }
  return [...merged.values()];
}

function together(one: MapEdge, other: MapEdge): MapEdge {
  const stance = one.stance === other.stance ? one.stance : "several";
  return { ...one, stance, count: one.count + other.count };
}
