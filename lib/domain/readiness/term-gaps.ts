import { findTermIssues } from "#lib/domain/terms/find-term-issues.ts";
import type { CheckedTerm, TermIssue } from "#lib/domain/terms/types.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Finding } from "./rules.ts";
import { readAt } from "./text-gaps.ts";
import type { Gap } from "./types.ts";

/** Where a text says something the group has chosen another name for: once a block and word. Pure. */
export function termGaps(document: DocumentJson, terms: readonly CheckedTerm[]): Finding {
  const issues = findTermIssues(document, terms);
  const places = new Map<string, TermIssue[]>();
  for (const issue of issues) {
    const place = [issue.blockId, issue.termId, issue.found].join("/");
    places.set(place, [...(places.get(place) ?? []), issue]);
  }
  return { kind: "terms", total: terms.length, gaps: [...places].map(gapOf) };
}

/** Another use in the same block is another thing: whoever waived the first ones has not seen it. */
function gapOf([place, issues]: [string, TermIssue[]]): Gap {
  const [first] = issues;
  return {
    subject: `${place}/${issues.length}`,
    says: "term",
    values: { found: first?.found ?? "", term: first?.term ?? "" },
    path: readAt(first?.blockId ?? ""),
  };
}
