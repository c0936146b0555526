import { consensusOutcomes, type EvidenceView, type FindingState } from "#lib/domain/findings/types.ts";
import type { PrintedEvidence } from "./edition-content.ts";

/** Whether a finding stands at its recorded outcome: a call puts it into the state of the same name. */
export function isCalled(state: FindingState): boolean {
  return consensusOutcomes.some((outcome) => outcome === state);
}

/**
 * What the public may see of one piece of evidence. A passage of an unpublished paper and an uncalled finding
 * are named without their content; nothing said off the record is printed; no speaker ever is.
 */
export function printEvidence(view: EvidenceView): PrintedEvidence[] {
  const { stance, note } = view;
  switch (view.kind) {
    case "passage":
      return [printPassage(view)];
    case "contribution":
      if (view.discussion.rule === "off_the_record") return [];
      return [{ kind: "contribution", stance, note, body: view.body, discussion: view.discussion.title }];
    case "source":
      return [{ kind: "source", stance, note, title: view.title, url: view.url }];
    case "finding":
      if (!isCalled(view.state)) return [{ kind: "uncalled_finding", stance, number: view.number }];
      return [{ kind: "finding", stance, note, number: view.number, statement: view.statement }];
  }
}

function printPassage(view: Extract<EvidenceView, { kind: "passage" }>): PrintedEvidence {
  const { stance, note, quote, blockId, paper } = view;
  if (!paper?.published) return { kind: "unpublished_paper", stance };
  const authors = paper.authors.map(({ name }) => name);
  return {
    kind: "passage",
    stance,
    note,
    quote,
    blockId,
    publication: paper.published.slug,
    title: paper.published.title,
    authors,
  };
}
