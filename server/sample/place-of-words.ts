import type { DocumentJson } from "#lib/editor/document-json.ts";
import { passageIn } from "#lib/editor/passage.ts";
import { runningText } from "#lib/editor/passage-text.ts";

/** Where a text says these words, as the columns of a comment on them; none for no words. Throws: when it does not say so. */
export function placeOfWords(content: DocumentJson, quote: string) {
  if (quote === "") return {};
  const running = runningText(content);
  const at = running.text.indexOf(quote);
  const passage = at < 0 ? null : passageIn(running, at, at + quote.length);
  if (!passage) throw new Error(`The sample comments on “${quote}”, which its text does not say`);
  return { quote: passage.quote, ...passage.anchor };
}
