import type { EvidenceStance } from "#lib/domain/evidence/types.ts";
import type { FindingState } from "#lib/domain/findings/types.ts";

/** What an address chooses of the picture. */
export type MapFilter = {
  /** `-`: findings without a theme. */
  theme?: string | undefined;
  state?: FindingState | undefined;
  stance?: EvidenceStance | undefined;
  /** Address below the group's of what the findings rest on: `papers/…`, `discussions/…`. */
  from?: string | undefined;
  /** Every finding by itself, however many; not folded to themes. */
  all: boolean;
  /** Every outside source by itself. */
  sources: boolean;
};

/** A box of the picture. Its words are the drawing's to choose. */
export type MapNode = {
  key: string;
  title: string;
  /** Where it leads, on this site; null for a source that is typed and not in the library. */
  href: string | null;
} & (
  | { kind: "discussion" | "paper" | "source" | "report" }
  | { kind: "finding"; number: number; state: FindingState | null }
  /** Several in one: findings of a theme (empty: of none), or outside sources. */
  | { kind: "theme" | "sources"; count: number }
);

/** How one box bears on another. `several`: its links do not all take the same stance; `embeds`: it stands in the report. */
export type MapStance = EvidenceStance | "several" | "embeds";

export type MapEdge = { from: string; to: string; stance: MapStance; count: number };

/** Three columns of boxes, each column in an order of its own, and the lines between them. */
export type FindingMap = {
  sources: MapNode[];
  findings: MapNode[];
  report: MapNode | null;
  edges: MapEdge[];
  folded: boolean;
};
