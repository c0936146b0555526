import type { EarlierDescription } from "./types.ts";

/** A description as its row holds it. */
export function describedRow({ series, publishedOn, ...rest }: EarlierDescription) {
  return {
    ...rest,
    seriesName: series?.name ?? null,
    seriesNumber: series?.number ?? null,
    publishedOn: new Date(`${publishedOn}T00:00:00Z`),
  };
}
