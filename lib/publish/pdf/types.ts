import type { Model } from "../types.ts";

/** An edition as it is typeset. Plain data: it travels to another process. */
export type PdfMatter = {
  title: string;
  standfirst: string;
  /** BCP 47; hyphenation and the shape of Han characters follow it. */
  language: string;
  /** Who is named as the file's author, and nobody else is. */
  authors: string[];
  byline: BylineEntry[];
  /** Above the title: kind of publication, series and number. */
  kind: string;
  institution: string;
  logo: { type: "png" | "jpeg"; bytes: Uint8Array } | null;
  /** "#rrggbb" */
  accent: string;
  /** Of publication, as a day. */
  date: { year: number; month: number; day: number };
  keywords: string[];
  /** Lines at the foot of the cover. */
  imprint: LinkedLine[];
  /** At the end: what proves the edition, and where it is read. */
  colophon: (LinkedLine & { label: string; code: boolean })[];
  labels: PdfLabels;
  model: Model;
  /** Pictures by their id; one that is missing leaves its caption. */
  pictures: Record<string, { type: "png" | "jpeg"; width: number; height: number; bytes: Uint8Array }>;
  /** What is said beside a finding, by the finding's id. */
  said: Record<string, { text: string; by: string }[]>;
  /** A line above and below every page: whom this copy was made for. */
  watermark: string | null;
};

export type BylineEntry = { name: string; native: string | null; nativeLanguage: string | null; of: string };

/** `href` null: plain words. */
export type LinkedLine = { text: string; href: string | null };

/** Words of the interface that stand in the file, in its language. */
export type PdfLabels = {
  figure: string;
  table: string;
  finding: string;
  bibliography: string;
  contents: string;
  colophon: string;
  outcomes: Record<"agreed" | "agreed_with_reservations" | "not_agreed" | "deferred", string>;
  /** In the order of the bars; how many members took each. */
  positions: Record<PositionBar, string>;
};

export const positionBars = [
  "support",
  "accept",
  "reservation",
  "objection",
  "abstain",
  "recused",
  "unanswered",
] as const;
export type PositionBar = (typeof positionBars)[number];

/** `standard` is null where the file could not be made accessible: what stood against it is in `warnings`. */
export type WrittenPdf = { bytes: Uint8Array; pages: number; standard: "ua-1" | null; warnings: string[] };
