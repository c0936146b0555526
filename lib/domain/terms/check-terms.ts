import { findTermIssues } from "./find-term-issues.ts";
import type { CheckedTerm, PrintedText, TermCheck } from "./types.ts";

const shownIssues = 200;

/** Checks everything that is printed of a text for the names a group has chosen. Pure. */
export function checkTerms(texts: readonly PrintedText[], terms: readonly CheckedTerm[]): TermCheck {
  const issues = texts.flatMap(({ part, number, document }) =>
    findTermIssues(document, terms).map((issue) => ({ ...issue, part, number })),
  );
  const byTerm = new Map<string, number>();
  for (const { termId } of issues) byTerm.set(termId, (byTerm.get(termId) ?? 0) + 1);
  return { issues, total: issues.length, byTerm };
}

/** As many issues as a page shows. */
export function firstIssues({ issues, ...check }: TermCheck): TermCheck {
  return { ...check, issues: issues.slice(0, shownIssues) };
}
