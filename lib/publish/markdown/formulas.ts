import type { Literal } from "mdast";
import type { Options } from "mdast-util-to-markdown";

declare module "mdast" {
  interface RootContentMap {
    formula: FormulaNode;
  }
  interface PhrasingContentMap {
    formula: FormulaNode;
  }
}

/** A formula, in a line or (`display`) on lines of its own. */
export type FormulaNode = Literal & { type: "formula"; display: boolean };

function writeFormula({ value, display }: FormulaNode): string {
  return display ? `$$\n${value}\n$$` : `$${value}$`;
}

/** How formulas are written. A dollar sign of the text begins none, and a figure after a formula does not undo it. */
export const formulaExtension: Options = {
  handlers: { formula: Object.assign(writeFormula, { peek: () => "$" }) } as Options["handlers"],
  unsafe: [
    { character: "$", inConstruct: "phrasing" },
    ...Array.from("0123456789", (character) => ({
      before: "\\$",
      character,
      inConstruct: "phrasing" as const,
    })),
  ],
};
