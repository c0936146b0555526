import type { PictureReference } from "#lib/publish/references.ts";

/** Where a picture is served. A width that is not stored is answered with the one that serves it. */
export function pictureAddress(id: string, width: number, room = "/pictures"): string {
  return `${room}/${id}/${width}.webp`;
}

/** Every stored width, for the browser to choose from. */
export function pictureSources({ id, widths, room }: Omit<PictureReference, "width" | "height">): string {
  return widths.map((width) => `${pictureAddress(id, width, room)} ${width}w`).join(", ");
}

/** The same as AVIF; where that is not made yet these addresses answer with WebP. */
export function avifSources(picture: Omit<PictureReference, "width" | "height">): string {
  return pictureSources(picture).replaceAll(".webp ", ".avif ");
}

/** How wide a picture is drawn: as the text's measure, or the screen where that is narrower. */
export const pictureSizes = "(min-width: 44rem) 40rem, 100vw";
