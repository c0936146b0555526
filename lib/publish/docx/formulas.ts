import { type ParagraphChild, TextRun, Math as WordFormula } from "docx";
import { latexToMath } from "docx/math";
import { characterStyle } from "./styles.ts";

/** A formula as Word's own; where Word has no way to say it, its LaTeX in a style the import knows again. */
export function formulaOf(latex: string): ParagraphChild {
  try {
    return new WordFormula({ children: latexToMath(latex) });
  } catch {
    return new TextRun({ text: latex, style: characterStyle.latex });
  }
}
