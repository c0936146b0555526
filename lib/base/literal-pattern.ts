/** Words as a LIKE pattern that means exactly them: Prisma's `contains` takes "%" and "_" for wildcards. */
export function literalPattern(words: string): string {
  return words.replaceAll(/[\\%_]/g, "\\$&");
}
