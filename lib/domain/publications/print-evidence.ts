import type { EvidenceView } from "#lib/domain/evidence/types.ts";
import { consensusOutcomes, type FindingState } from "#lib/domain/findings/types.ts";
import type { PrintedEvidence } from "./edition-content.ts";

/** Whether a finding stands at its recorded outcome: a call puts it into the state of the same name. */
export function isCalled(state: FindingState): boolean {
  return consensusOutcomes.some((outcome) => outcome === state);
}

/**
 * What the public may see of one piece of evidence. A passage of an unpublished paper and an uncalled finding
 * are named without their content; nothing said off the record is printed; no speaker ever is.
 * @param citations sources of the library as they are cited, by piece
 */
export function printEvidence(view: EvidenceView, citations: ReadonlyMap<string, string>): PrintedEvidence[] {
  const { stance, note } = view;
  switch (view.kind) {
    case "passage":
      return [printPassage(view)];
    case "contribution":
      if (view.discussion.rule === "off_the_record") return [];
      return [{ kind: "contribution", stance, note, body: view.body, discussion: view.discussion.title }];
    case "source":
      return [printSource(view, citations.get(view.id))];
    case "finding":
      if (!isCalled(view.state)) return [{ kind: "uncalled_finding", stance, number: view.number }];
      return [{ kind: "finding", stance, note, number: view.number, statement: view.statement }];
  }
}

function printSource(
  { stance, note, title, url, locator }: Extract<EvidenceView, { kind: "source" }>,
  citation: string | undefined,
): PrintedEvidence {
  // A citation holds its page already.
  if (citation) return { kind: "source", stance, note, title: citation, url, locator: "" };
  return { kind: "source", stance, note, title, url, locator };
}

function printPassage(view: Extract<EvidenceView, { kind: "passage" }>): PrintedEvidence {
  const { stance, note, quote, anchor, paper } = view;
  if (!paper?.published) return { kind: "unpublished_paper", stance };
  const authors = paper.authors.map(({ name }) => name);
  return {
    kind: "passage",
    stance,
    note,
    quote,
    blockId: anchor.blockId,
    publication: paper.published.slug,
    title: paper.published.title,
    authors,
  };
}
