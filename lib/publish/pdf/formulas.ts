import { tex2typst } from "tex2typst";
import { typesetter } from "./typesetter.ts";

/**
 * A LaTeX formula in the typesetter's own notation; null where it cannot be said in it. Only in a formula is anything of a
 * document read as markup: what could call a function of the typesetter (`#`) is refused.
 */
export function typstFormula(latex: string): string | null {
  try {
    const typst = tex2typst(latex);
    return callsFunctions.test(typst) ? null : typst;
  } catch {
    return null;
  }
}

/** A `#` behind no backslash, or behind a number of them that escape one another. */
const callsFunctions = /(?<!\\)(?:\\\\)*#/;

/** The same, tried: null where the typesetter does not take it either. */
export function triedFormula(latex: string): string | null {
  const typst = typstFormula(latex);
  return typst !== null && isTaken(typst) ? typst : null;
}

function isTaken(formula: string): boolean {
  const mainFileContent = '#eval(sys.inputs.formula, mode: "math")';
  return !typesetter().typst.compile({ mainFileContent, inputs: { formula } }).hasError();
}
