/** The class that gives a person's suggestions their colour; the same for everybody who looks. There are as many as there
 *  are for cursors. */
export function suggestionColour(author: string): string {
  let sum = 0;
  for (const character of author) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return `suggestion-colour-${sum % 8}`;
}
