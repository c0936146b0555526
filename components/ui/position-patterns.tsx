import { positionLines } from "#lib/publish/drawings/position-lines.ts";
import type { PositionKind } from "#lib/publish/references.ts";

/** Colour of the ground of a stretch. */
export const positionGround: Record<PositionKind, string> = {
  support: "fill-support",
  accept: "fill-accept",
  reservation: "fill-reservation",
  objection: "fill-objection",
  abstain: "fill-raised",
  recused: "fill-raised",
  unanswered: "fill-raised",
};

export function patternId(prefix: string, kind: PositionKind): string {
  return `${prefix}-${kind}`;
}

type PatternsProps = { prefix: string; kinds: readonly PositionKind[] };

/** The definitions that stretches fill themselves with; `prefix` keeps the ids of two bars on a page apart. */
export function PositionPatterns({ prefix, kinds }: PatternsProps) {
  return (
    <defs>
      {kinds.map((kind) => (
        <pattern key={kind} id={patternId(prefix, kind)} patternUnits="userSpaceOnUse" width="8" height="8">
          <rect width="8" height="8" className={positionGround[kind]} />
          <Lines kind={kind} />
        </pattern>
      ))}
    </defs>
  );
}

function Lines({ kind }: { kind: PositionKind }) {
  const lines = positionLines[kind];
  if (!lines) return null;
  return (
    <path d={lines.path} strokeWidth="1.5" className={lines.light ? "stroke-raised" : "stroke-abstain"} />
  );
}
