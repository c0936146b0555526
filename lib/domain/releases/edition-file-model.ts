import { countPositions } from "#lib/domain/findings/rules.ts";
import type { EditionContent, PrintedFinding } from "#lib/domain/publications/edition-content.ts";
import type { PrintedCitations } from "#lib/publish/citation/printed-citations.ts";
import { buildModel } from "#lib/publish/model.ts";
import { printedParts } from "#lib/publish/printed-parts.ts";
import { type FindingReference, picturesAmong, printableFinding } from "#lib/publish/references.ts";
import { signOffBlocks } from "#lib/publish/sign-off-blocks.ts";
import type { Block, Model } from "#lib/publish/types.ts";
import { wholeText } from "#lib/publish/whole-text.ts";

type Material = {
  citations: PrintedCitations | null;
  /** Of this site, without a slash at the end. */
  appUrl: string;
  /** Stands above the findings that the text does not embed. */
  heading: string;
};

/** An edition as every download prints it: its text, then the findings that the text does not embed, then how it was signed.
 *  Links lead to the whole address, since a file is read elsewhere. Pure. */
export function editionFileModel(content: EditionContent, { citations, appUrl, heading }: Material): Model {
  const references = {
    finding: (id: string) => referenceTo(content.findings.find((finding) => finding.id === id)),
    paper: (id: string) => {
      const paper = content.papers.find((each) => each.id === id);
      return paper ? { ...paper, href: `${appUrl}/publications/${paper.publication}` } : null;
    },
    picture: picturesAmong(content.pictures),
  };
  const model = buildModel(wholeText(content.document, printedParts(content)), references, citations);
  const after = [
    ...otherFindings(content, model, heading),
    ...signOffBlocks(content.signOff, content.language),
  ];
  return { ...model, blocks: [...model.blocks, ...after] };
}

function otherFindings(content: EditionContent, model: Model, heading: string): Block[] {
  const embedded = new Set(model.blocks.map((block) => (block.kind === "finding" ? block.finding.id : "")));
  const others = content.findings
    .filter(({ id }) => !embedded.has(id))
    .flatMap((each) => referenceTo(each) ?? []);
  if (others.length === 0) return [];
  const title = [{ kind: "words" as const, text: heading, styles: [] }];
  return [
    { kind: "heading", level: 2, slug: "findings", blockId: null, content: title },
    ...others.map((finding) => ({ kind: "finding" as const, finding })),
  ];
}

function referenceTo(finding: PrintedFinding | undefined): FindingReference | null {
  if (!finding) return null;
  const { id, number, statement, outcome } = finding;
  return printableFinding({ id, number, statement, outcome, positions: countPositions(finding.positions) });
}
