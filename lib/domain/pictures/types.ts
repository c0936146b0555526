import type { ImageRefusal, PrintType } from "#lib/infra/images/types.ts";

/** A picture of a text, as a page has to know it to leave the right room. */
export type PictureView = {
  id: string;
  /** Of the largest form, in pixels. */
  width: number;
  height: number;
  /** Widths that can be asked for, in pixels, rising. */
  widths: number[];
};

/** A picture's bytes for print: Word and older readers take no WebP. */
export type PrintPicture = { type: PrintType; width: number; height: number; bytes: Uint8Array };

/** Why what was sent does not become a picture of the text. */
export type PictureRefusal =
  | ImageRefusal
  | { kind: "TooManyPictures"; count: number }
  | { kind: "NoRoomForFiles" };
