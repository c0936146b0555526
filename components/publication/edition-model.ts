import type { PrintedFinding } from "#components/finding/printed.ts";
import { countPositions } from "#lib/domain/findings/rules.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import type { PrintedCitations } from "#lib/publish/citation/printed-citations.ts";
import { buildModel } from "#lib/publish/model.ts";
import { type FindingReference, picturesAmong } from "#lib/publish/references.ts";
import type { Model } from "#lib/publish/types.ts";
import { type AroundText, wholeText } from "#lib/publish/whole-text.ts";

export type EditionContent = EditionView["content"];

/** An edition's text as it is drawn, and the findings that it prints without embedding them in the text. */
export type EditionModel = { text: Model; otherFindings: PrintedFinding[] };

/** Builds what an edition's page draws from its stored content. Pure. */
export function editionModel(
  content: Pick<EditionContent, "document" | "findings" | "papers" | "pictures">,
  citations: PrintedCitations | null,
  around: AroundText,
): EditionModel {
  const findings = new Map(content.findings.map((finding) => [finding.id, finding]));
  const papers = new Map(content.papers.map((paper) => [paper.id, paper]));
  const references = {
    finding: (id: string) => referenceTo(findings.get(id)),
    paper: (id: string) => {
      const paper = papers.get(id);
      return paper ? { ...paper, href: `/publications/${paper.publication}` } : null;
    },
    picture: picturesAmong(content.pictures),
  };
  const text = buildModel(wholeText(content.document, around), references, citations);
  const embedded = new Set(text.blocks.map((block) => (block.kind === "finding" ? block.finding.id : "")));
  return { text, otherFindings: content.findings.filter(({ id }) => !embedded.has(id)) };
}

/** The page draws findings itself, from the edition; the text only has to know where they stand. */
function referenceTo(finding: PrintedFinding | undefined): FindingReference | null {
  if (!finding) return null;
  const { id, number, statement, outcome } = finding;
  return { id, number, statement, outcome, positions: countPositions(finding.positions) };
}
