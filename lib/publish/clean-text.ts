/** A text without what no output may carry: control characters, overrides and embeddings of writing direction
 *  (they can make a sentence read as another), lone surrogates and noncharacters, which XML forbids.
 *  Line ends, tabs and line separators become a space. Marks of direction (U+200E, U+200F) stay. */
export function cleanText(text: string): string {
  return text.replace(lineEnds, " ").replace(forbidden, "");
}

const lineEnds = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
const forbidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;
