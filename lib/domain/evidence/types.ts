import type { AttributionRule } from "#lib/domain/discussions/types.ts";
import type { FindingState } from "#lib/domain/findings/types.ts";
import type { PersonName } from "#lib/domain/people/types.ts";
import type { CslItem } from "#lib/editor/csl-item.ts";
import type { PassageAnchor } from "#lib/editor/passage.ts";
import type { PassageStanding } from "#lib/editor/passage-standing.ts";

export const evidenceStances = ["supports", "qualifies", "contradicts"] as const;
export type EvidenceStance = (typeof evidenceStances)[number];

export const evidenceKinds = ["passage", "contribution", "source", "finding"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One thing a finding rests on. */
export type EvidenceView = { id: string; stance: EvidenceStance; note: string } & (
  | {
      kind: "passage";
      quote: string;
      anchor: PassageAnchor;
      documentId: string;
      /** Number of the version the words were taken from; null: the working text. */
      version: number | null;
      paper: EvidencePaper | null;
    }
  | {
      kind: "contribution";
      contributionId: string;
      body: string;
      /** Null unless said on the record, or released by its speaker. */
      speaker: PersonName | null;
      discussion: { slug: string; title: string; rule: AttributionRule };
    }
  | {
      kind: "source";
      title: string;
      url: string | null;
      /** The page or section, as somebody wrote it. */
      locator: string;
      /** Of the group's library; null: typed by title and address. */
      csl: CslItem | null;
      /** The library has it no more; what was kept of it is still read. */
      removed: boolean;
    }
  | { kind: "finding"; number: number; statement: string; state: FindingState }
);

/** The paper a passage stands in; `published` is where the public reads it, null while they cannot. */
export type EvidencePaper = {
  id: string;
  slug: string;
  title: string;
  authors: PersonName[];
  published: { slug: string; title: string } | null;
};

/** A passage as it was quoted before it was anchored again. */
export type FormerQuote = {
  quote: string;
  /** As in `EvidenceView`. */
  version: number | null;
  replacedAt: Date;
  by: PersonName | null;
};

/** One piece as the page of its finding shows it. */
export type EvidencePiece = {
  view: EvidenceView;
  addedBy: PersonName | null;
  addedAt: Date;
  /** How its passage stands in the text the reader has now; null for other kinds, and where there is no such text. */
  standing: PassageStanding | null;
  former: FormerQuote[];
  /** A source of the library as it is cited; null for everything else. */
  citation: string | null;
  mayChange: boolean;
};

/** What a finding rests on, for one reader. */
export type EvidenceAccount = {
  pieces: EvidencePiece[];
  /** How many more there are that rest on texts the reader may not read. */
  hidden: number;
};

/** What became of a finding's evidence, newest first. */
export type EvidenceChange = {
  id: string;
  at: Date;
  by: string | null;
  kind: "EvidenceAdded" | "EvidenceChanged" | "EvidenceRemoved" | "EvidenceReanchored";
  /** A few words of the piece. */
  words: string;
};

/** How the passages under one finding stand: only those that no longer stand as quoted are told of. */
export type FlaggedEvidence = {
  evidenceId: string;
  findingId: string;
  standing: Exclude<PassageStanding["kind"], "stands">;
};

/** One line of the picture: from what a finding rests on to the finding. `path` is below the group's address. */
export type EvidenceLink = {
  id: string;
  findingId: string;
  stance: EvidenceStance;
  kind: EvidenceKind;
  from: {
    kind: "paper" | "discussion" | "source" | "finding";
    id: string;
    title: string;
    path: string | null;
  };
};

/** A finding that somebody may add evidence to. */
export type EvidenceTarget = { id: string; number: number; statement: string };

/** What of a group's work rests on nothing, and what nothing rests on. */
export type Coverage = {
  /** `lacking`: those without evidence, with none but against them, or with passages that no longer stand. */
  findings: {
    all: number;
    lacking: {
      number: number;
      statement: string;
      lacks: "evidence" | "support" | "standing";
      flagged: number;
    }[];
  };
  papers: { all: number; unused: { slug: string; title: string }[] };
  /** Of the report; null while there is none. */
  paragraphs: { all: number; unsupported: { blockId: string | null; text: string }[] } | null;
};
