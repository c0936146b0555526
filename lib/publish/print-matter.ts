import type { PrintedPicture } from "./docx/types.ts";
import type { PrintDrawing } from "./drawings/types.ts";
import { type PositionKind, positionOrder } from "./references.ts";
import type { Model } from "./types.ts";

/** An edition as files print it: its text and what stands around it. Plain data: it travels to another process. */
export type PrintMatter = {
  /** Where the edition is read; names it for ever. */
  address: string;
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
  /** Lines under the title: edition, day, address. */
  imprint: LinkedLine[];
  /** At the end: what proves the edition, and where it is read. */
  colophon: (LinkedLine & { label: string; code: boolean })[];
  labels: MatterLabels;
  model: Model;
  /** Pictures by their id; one that is missing leaves its caption. */
  pictures: Record<string, PrintedPicture>;
  /** What is said beside a finding, by the finding's id. */
  said: Record<string, { text: string; by: string }[]>;
  /** How it came about, in pictures of ours; after the text. */
  drawings: PrintDrawing[];
  /** A line above and below every page: whom this copy was made for. */
  watermark: string | null;
};

/** `native`: the name in its own script, in `nativeLanguage`. `of`: affiliation and country. `orcid`: as they gave it. */
export type BylineEntry = {
  name: string;
  native: string | null;
  nativeLanguage: string | null;
  of: string;
  orcid: string | null;
};

/** `href` null: plain words. */
export type LinkedLine = { text: string; href: string | null };

/** Words of the interface that stand in a file, in its language. */
export type MatterLabels = {
  figure: string;
  table: string;
  finding: string;
  bibliography: string;
  contents: string;
  notes: string;
  colophon: string;
  drawings: string;
  outcomes: Record<"agreed" | "agreed_with_reservations" | "not_agreed" | "deferred", string>;
  positions: Record<PositionKind, string>;
};

/** "2026-11-22" */
export function dayOf({ date: { year, month, day } }: PrintMatter): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

/** "Support 4 · Accept 2"; empty where nobody took a position. */
export function countsOf(
  positions: Partial<Record<PositionKind, number>>,
  labels: Record<PositionKind, string>,
): string {
  return positionOrder
    .flatMap((value) => (positions[value] ? [`${labels[value]} ${positions[value]}`] : []))
    .join(" · ");
}
