import type { Change } from "#lib/editor/compare/compare.ts";
import type { Piece } from "#lib/editor/compare/pieces.ts";
import type { Unit } from "#lib/editor/compare/units.ts";
import { Pieces } from "./pieces.tsx";

/** A block of the comparison: its words, with what came and went among them. */
export function ChangeDrawn({ change }: { change: Change }) {
  const unit = change.kind === "removed" ? change.before : change.after;
  if (unit.tokens.length === 0 && change.kind !== "changed") return <Wordless unit={unit} />;
  return (
    <div
      className="comparison-unit"
      data-unit={unit.kind}
      data-level={unit.level}
      data-place={innermost(unit)}
    >
      <Pieces pieces={piecesOf(change)} />
    </div>
  );
}

function piecesOf(change: Change): Piece[] {
  if (change.kind === "changed") return change.pieces;
  if (change.kind === "removed") return [{ kind: "removed", tokens: change.before.tokens }];
  return [{ kind: change.kind, tokens: change.after.tokens }];
}

function innermost({ places }: Unit): string {
  return places.at(-1)?.kind ?? "";
}

/** A figure is named by what it shows, a formula by its source. */
function Wordless({ unit: { kind, facts } }: { unit: Unit }) {
  if (kind === "rule") return <hr />;
  const words = facts.alt ?? facts.latex;
  return words ? <p className="font-sans text-sm text-quiet">{words}</p> : null;
}
