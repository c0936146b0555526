import "#server-only";
import { referencesIn } from "#lib/domain/publications/rules.ts";
import { findRoundMaterial } from "#lib/domain/reviews/find-round-material.ts";
import type { RoundView } from "#lib/domain/reviews/types.ts";
import { noReferences } from "#lib/publish/references.ts";
import type { Model } from "#lib/publish/types.ts";
import { printText } from "../workspace/[group]/_print/print-text.ts";

/** The frozen text of a round as its page draws it, for whoever may read the round. */
export async function printRound(round: RoundView): Promise<Model> {
  const { document } = round;
  const { pictures, findings, papers } = await findRoundMaterial(round, referencesIn(document));
  const references = {
    ...noReferences,
    finding: (id: string) => findings.find((finding) => finding.id === id) ?? null,
    paper: (id: string) => papers.find((paper) => paper.id === id) ?? null,
  };
  return printText({ document, pictures, references });
}
