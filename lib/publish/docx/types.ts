import type { FindingReference } from "../references.ts";

/** What a Word file needs besides the model. Plain data: it travels to a thread. */
export type WordExport = {
  title: string;
  /** Names in the order of the byline; they are also the file's authors, and nobody else is named in it. */
  authors: string[];
  labels: PrintLabels;
  /** Pictures by their id; one that is missing leaves its caption. */
  pictures: Record<string, PrintedPicture>;
  /** Null: comments and suggestions are left out. */
  working: WorkingMaterial | null;
  /** A line above and below every page: whom this copy was made for. Null or left out: a copy for everybody. */
  watermark?: string | null;
};

/** Words of the interface that stand in the file. */
export type PrintLabels = {
  figure: string;
  table: string;
  finding: string;
  bibliography: string;
  outcomes: Record<NonNullable<FindingReference["outcome"]>, string>;
  /** Before the quote of a conversation that stands at the title, because nothing in the text is marked as its passage. */
  about: string;
  /** In the place of somebody whose name nobody knows. */
  somebody: string;
};

/** In pixels. */
export type PrintedPicture = { type: "png" | "jpeg"; width: number; height: number; bytes: Uint8Array };

/** What only those see who work on a text. */
export type WorkingMaterial = { names: Record<string, string>; threads: ExportedThread[] };

/** A conversation, its first remark first. `at` is an ISO instant. */
export type ExportedThread = {
  id: string;
  quote: string;
  resolved: boolean;
  remarks: { author: string; at: string; text: string }[];
};
