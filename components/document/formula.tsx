import { drawFormula } from "#lib/editor/formula.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";

/** A formula in a line, drawn by the browser itself from MathML. What cannot be read is shown as it was typed. */
export function Formula({ latex }: { latex: string }) {
  const drawn = drawFormula(latex, false);
  if (!drawn.ok) return <code>{latex}</code>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawFormula answers for its markup
  return <span dangerouslySetInnerHTML={{ __html: drawn.value }} />;
}

export type FormulaOnItsOwnProps = { latex: string; blockId: string | null };

/** The same on lines of its own; scrolls, also by keyboard, where the page is too narrow. */
export function FormulaOnItsOwn({ latex, blockId }: FormulaOnItsOwnProps) {
  const drawn = drawFormula(latex, true);
  const shared = { id: blockId ? blockAnchor(blockId) : undefined, "data-formula": "", tabIndex: 0 };
  if (!drawn.ok)
    return (
      <div {...shared}>
        <code>{latex}</code>
      </div>
    );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawFormula answers for its markup
  return <div {...shared} dangerouslySetInnerHTML={{ __html: drawn.value }} />;
}
