import type { InsertableBlocks } from "#components/editor/references/insertable.ts";
import { consensusOutcomes, type FindingCard, type FindingState } from "#lib/domain/findings/types.ts";
import type { PaperCard } from "#lib/domain/papers/types.ts";
import {
  type FindingReference,
  noReferences,
  type PaperReference,
  type References,
} from "#lib/publish/references.ts";

export type GroupMaterial = { findings: readonly FindingCard[]; papers: readonly PaperCard[] };

const notToPrint: readonly FindingState[] = ["draft", "superseded", "withdrawn"];

/** What can be put into the report: the group's papers, and its findings that were circulated and not dropped. */
export function insertableBlocks({ findings, papers }: GroupMaterial): InsertableBlocks {
  const standing = findings.filter(({ state }) => !notToPrint.includes(state));
  return {
    findings: standing.map(({ id, number, statement, state }) => ({
      id,
      number,
      statement,
      outcome: outcomeOf(state),
    })),
    papers: papers.map(({ id, title, authors }) => ({ id, title, authors: authors.map(({ name }) => name) })),
  };
}

/** Findings and papers as the group sees them while the report is in work: the present words, no evidence.
 *  @param papersAddress of the group's papers in the workshop */
export function workingReferences({ findings, papers }: GroupMaterial, papersAddress: string): References {
  return {
    ...noReferences,
    finding: (id) => {
      const card = findings.find((candidate) => candidate.id === id);
      return card ? findingOf(card) : null;
    },
    paper: (id) => {
      const card = papers.find((candidate) => candidate.id === id);
      return card ? paperOf(card, papersAddress) : null;
    },
  };
}

function findingOf({ id, number, statement, state, counts }: FindingCard): FindingReference {
  return {
    id,
    number,
    statement,
    outcome: outcomeOf(state),
    positions: counts,
  };
}

/** Null while no consensus call was made. */
function outcomeOf(state: FindingState): FindingReference["outcome"] {
  return consensusOutcomes.find((outcome) => outcome === state) ?? null;
}

function paperOf({ id, slug, title, abstract, authors }: PaperCard, papersAddress: string): PaperReference {
  return {
    id,
    title,
    standfirst: abstract,
    authors: authors.map(({ name }) => name),
    href: `${papersAddress}/${slug}`,
  };
}
