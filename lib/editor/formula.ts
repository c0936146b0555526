import katex from "katex";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { maxLatexLength } from "./latex-length.ts";

/** Why a formula cannot be drawn. `unknown`: the command nobody knows; `near`: the words from which on it cannot be
 *  read; both null where it breaks off, or is too long or too deep. */
export type UnreadableFormula = { kind: "UnreadableFormula"; unknown: string | null; near: string | null };

/** Draws LaTeX as MathML, which browsers, screen readers and exports read themselves: neither fonts nor styles come
 *  along. `display`: on lines of its own. The answer is markup without scripts, addresses or styles, whatever was typed.
 *  Refuses: UnreadableFormula. */
export function drawFormula(latex: string, display: boolean): Result<string, UnreadableFormula> {
  if (latex.length > maxLatexLength) return unreadable(null, null);
  try {
    const drawn = katex.renderToString(latex, { ...bounds, displayMode: display });
    return ok(withoutStyles(drawn));
  } catch (error) {
    if (error instanceof katex.ParseError) return placeOf(latex, error);
    if (error instanceof RangeError) return unreadable(null, null); // nested deeper than the stack
    throw error;
  }
}

/** Nothing that loads, links or styles; macros only so far as no formula can keep a machine busy. */
const bounds = {
  output: "mathml",
  throwOnError: true,
  trust: false,
  strict: "ignore",
  maxExpand: 100,
  maxSize: 20,
} as const;

/** Our public pages refuse styles in elements. In KaTeX's markup a quotation mark stands only around attributes. */
function withoutStyles(markup: string): string {
  return markup.replaceAll(/ style="[^"]*"/g, "");
}

function placeOf(latex: string, error: InstanceType<typeof katex.ParseError>) {
  const rest = latex.slice(error.position ?? latex.length);
  const command = /^\\(?:[a-zA-Z]+|.)/.exec(rest)?.[0] ?? null;
  const unknown = /Undefined control sequence/.test(error.rawMessage) ? command : null;
  return unreadable(unknown, rest.trim() === "" ? null : rest.slice(0, nearLength));
}

const nearLength = 24;

function unreadable(unknown: string | null, near: string | null): Result<never, UnreadableFormula> {
  return refuse({ kind: "UnreadableFormula", unknown, near });
}
