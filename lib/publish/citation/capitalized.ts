/** The text with its first letter as a sentence begins. */
export function capitalized(text: string): string {
  return text.trimStart().replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase("en"));
}
