/** An image made anew from what was uploaded: upright, sRGB, on white, without metadata. */
export type EncodedImage = {
  /** Of the largest form, in pixels. */
  width: number;
  height: number;
  /** WebP for the web, narrowest first. */
  forms: { width: number; bytes: Uint8Array }[];
  /** The largest form again, as Word and older readers take it. */
  print: { type: PrintType; bytes: Uint8Array };
};

/** What is made of an upload. Sizes are in pixels; nothing is made larger than it came. */
export type ImageShape = {
  /** Rising. */
  widths: readonly number[];
  maxHeight: number;
  /** `cover`: cut to these measures, from above. */
  fit: "inside" | "cover";
};

/** What an address asks for. */
export type AskedForm = { width: number; type: ServedType };
export type ServedType = "webp" | "avif";

/** An image as it is answered. Where AVIF was asked for and there is none, WebP: its type says so.
 *  `settled`: the same address will always answer the same. */
export type ServedImage = { bytes: Uint8Array<ArrayBuffer>; type: ServedType; settled: boolean };

export type PrintType = "png" | "jpeg";

/** Why an upload cannot become a picture. */
export type ImageRefusal =
  | { kind: "NotAPicture" }
  | { kind: "PictureTooHeavy"; megabytes: number }
  | { kind: "PictureTooLarge"; width: number; height: number; megapixels: number }
  | { kind: "PictureUnreadable" }
  | { kind: "PicturesBusy" };
