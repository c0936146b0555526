import { literalPattern } from "./literal-pattern.ts";

/** What must stand in something, and what must not. */
export type Terms = { with: string[]; without: string[] };

/**
 * What somebody typed into a search field, read as full-text search reads it: quoted words belong together, a word after "-"
 * must not be there, "or" parts alternatives.
 * @returns the alternatives that ask for something; at most 12 terms of each are kept
 */
export function termsOf(query: string): Terms[] {
  const alternatives: Terms[] = [{ with: [], without: [] }];
  for (const [token] of query.matchAll(/-?"[^"]*"?|\S+/g)) {
    if (/^or$/i.test(token)) alternatives.push({ with: [], without: [] });
    else addTerm(alternatives.at(-1), token);
  }
  return alternatives.filter((terms) => terms.with.length > 0);
}

/** Everything that is looked for, of all alternatives. */
export function soughtOf(alternatives: readonly Terms[]): string[] {
  return [...new Set(alternatives.flatMap((terms) => terms.with))];
}

/**
 * A filter for rows with a folded copy of their words in `searched`.
 * @param alternatives of folded terms; without any, nothing is found
 */
export function searchedFor(alternatives: readonly Terms[]) {
  const holds = (term: string) => ({ searched: { contains: literalPattern(term) } });
  return {
    OR: alternatives.map((terms) => ({
      AND: terms.with.map(holds),
      NOT: terms.without.map(holds),
    })),
  };
}

const mostTerms = 12;

function addTerm(terms: Terms | undefined, token: string) {
  const list = token.startsWith("-") ? terms?.without : terms?.with;
  const term = token.replaceAll(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, "").replaceAll(/\s+/g, " ");
  if (term !== "" && list && list.length < mostTerms) list.push(term);
}
