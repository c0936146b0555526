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

/** Lines on the ground, in an 8 px square that repeats: each position is told by them without its colour. */
const lines: Record<PositionKind, { path: string; style: string } | null> = {
  support: null,
  accept: { path: "M0 4H8", style: "stroke-raised" },
  reservation: { path: "M-2 10L10 -2M-6 6L6 -6M2 14L14 2", style: "stroke-raised" },
  objection: { path: "M0 0L8 8M8 0L0 8", style: "stroke-raised" },
  abstain: { path: "M2 4H6", style: "stroke-abstain" },
  recused: { path: "M4 0V8", style: "stroke-abstain" },
  unanswered: null,
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
          {lines[kind] && <path d={lines[kind].path} strokeWidth="1.5" className={lines[kind].style} />}
        </pattern>
      ))}
    </defs>
  );
}
