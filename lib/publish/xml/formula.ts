import type { Raw } from "xast-util-to-xml";
import { drawFormula } from "#lib/editor/formula.ts";
import { markup } from "./element.ts";

type Look = {
  /** On lines of its own. */
  display: boolean;
  /** Of the namespace, where the file has MathML under one; null: the element says its namespace itself. */
  prefix: "mml" | null;
};

/** A formula as MathML; null where it cannot be read. */
export function formulaMarkup(latex: string, { display, prefix }: Look): Raw | null {
  const drawn = drawFormula(latex, display);
  const math = drawn.ok ? /<math[\s\S]*<\/math>/.exec(drawn.value)?.[0] : undefined;
  if (!math) return null;
  if (!prefix) return markup(math);
  const named = math.replace(/<math xmlns="[^"]*"/, "<math").replaceAll(/<(\/?)(?=[a-z])/g, `<$1${prefix}:`);
  return markup(named);
}
