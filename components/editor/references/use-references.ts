import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { type FindReference, type ReferenceWords, redrawReferences } from "./editable-reference.ts";
import type { InsertableBlocks, InsertableFinding } from "./insertable.ts";

/** Looks up how a finding or paper is shown: the words and the outcome it has now. The function stays the same, so that
 *  the editor is made once; it answers from what the page knows at the time, and tells when the page knows more. */
export function useReferences(blocks: InsertableBlocks | undefined): {
  find: FindReference;
  missing: ReferenceWords;
} {
  const t = useTranslations("editor.reference");
  const outcomes = useTranslations("document.finding.outcome");
  const find: FindReference = (kind, id) => {
    const finding =
      kind === "finding" ? blocks?.findings.find((candidate) => candidate.id === id) : undefined;
    const paper = kind === "paper" ? blocks?.papers.find((candidate) => candidate.id === id) : undefined;
    if (finding) return { kind: findingKind(finding), words: finding.statement };
    return paper ? { kind: t("paper"), words: [paper.title, ...paper.authors].join(" · ") } : null;
  };
  const findingKind = ({ number, outcome }: InsertableFinding) =>
    [t("finding", { number }), outcome ? outcomes(outcome) : t("noOutcome")].join(" · ");
  const latest = useRef(find);
  useLayoutEffect(() => {
    latest.current = find;
    redrawReferences();
  });
  const stable = useRef<FindReference>((kind, id) => latest.current(kind, id));
  return { find: stable.current, missing: { kind: t("missing"), words: t("missingWords") } };
}
