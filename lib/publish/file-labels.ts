import type { PrintLabels } from "./docx/types.ts";
import { printedWords } from "./printed-words.ts";

/** The words of ours that stand in a public file, in the language of what it holds. */
export function fileLabels(language: string): PrintLabels & { findings: string } {
  const { labels, publication, domain } = printedWords(language);
  const { agreed, agreed_with_reservations, not_agreed, deferred } = domain.outcome;
  return {
    ...labels,
    findings: publication.findings,
    outcomes: { agreed, agreed_with_reservations, not_agreed, deferred },
  };
}
