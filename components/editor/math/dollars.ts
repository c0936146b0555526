/** The LaTeX between the last two dollar signs of a line that was just ended by one; null where they are money: a space
 *  inside either sign, a letter or digit before the first ("US$5"), or words between them ("$5 million or A$"). */
export function latexTyped(text: string): string | null {
  const latex = between.exec(text)?.[1] ?? null;
  return latex === null || words.test(latex) ? null : latex;
}

const between = /(?<![\\$\p{L}\p{N}])\$([^\s$](?:[^$\n]{0,400}[^\s$\\])?)\$$/u;
const words = /\s\p{Ll}{2,}\s/u;
