import { cleanText } from "./clean-text.ts";

/** Where a document's findings, papers and pictures are looked up; null where there is none to show. */
export type References = {
  finding: (findingId: string) => FindingReference | null;
  paper: (paperId: string) => PaperReference | null;
  picture: (pictureId: string) => PictureReference | null;
};

/** For texts that embed nothing. */
export const noReferences: References = { finding: () => null, paper: () => null, picture: () => null };

/** Looks a picture up among these. */
export function picturesAmong(pictures: readonly PictureReference[]): References["picture"] {
  return (id) => pictures.find((picture) => picture.id === id) ?? null;
}

/** A finding where a document embeds it. */
export type FindingReference = {
  id: string;
  /** Number in the group, from 1. */
  number: number;
  statement: string;
  /** Null while no consensus call was made (a draft). */
  outcome: "agreed" | "agreed_with_reservations" | "not_agreed" | "deferred" | null;
  /** How many members took each position, or none; values nobody took may be left out. */
  positions: PositionCounts;
};

/** Order in which positions are drawn and counted out: from standing behind a finding to standing aside. */
export const positionOrder = [
  "support",
  "accept",
  "reservation",
  "objection",
  "abstain",
  "recused",
  "unanswered",
] as const;
export type PositionKind = (typeof positionOrder)[number];
export type PositionCounts = Partial<Record<PositionKind, number>>;

/** A finding as any output may hold it. */
export function printableFinding(finding: FindingReference): FindingReference {
  return { ...finding, statement: cleanText(finding.statement) };
}

/** A paper as any output may hold it. */
export function printablePaper({ title, standfirst, authors, ...paper }: PaperReference): PaperReference {
  return {
    ...paper,
    title: cleanText(title),
    standfirst: cleanText(standfirst),
    authors: authors.map(cleanText),
  };
}

/** A paper where a document presents it. `href`: an address of this site; null while nothing of it is published. */
export type PaperReference = {
  id: string;
  title: string;
  standfirst: string;
  authors: string[];
  href: string | null;
};

/** A picture of a figure. `width` and `height` are of its largest form; `widths` can be asked for, rising. In pixels. `room` is
 *  where it is served to those who may not see it at its own address yet. */
export type PictureReference = { id: string; width: number; height: number; widths: number[]; room?: string };
