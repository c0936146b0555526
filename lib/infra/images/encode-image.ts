import type { Metadata, Sharp } from "sharp";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { kindOfImage } from "./kind-of-image.ts";
import { maxImageBytes, maxMegapixels } from "./limits.ts";
import { oneByOne } from "./one-by-one.ts";
import { images } from "./own-formats.ts";
import type { EncodedImage, ImageRefusal, ImageShape, PrintType } from "./types.ts";

/**
 * Makes an uploaded image anew in several widths. What it is is told by its content; how much it would take in memory
 * is known from its head, before anything is unpacked. Of a moving image the first frame is kept.
 * Refuses: NotAPicture, PictureTooHeavy, PictureTooLarge, PictureUnreadable (damaged, or not done in time),
 * PicturesBusy (too many are waiting already).
 */
export async function encodeImage(
  bytes: Uint8Array,
  shape: ImageShape = figureShape,
): Promise<Result<EncodedImage, ImageRefusal>> {
  if (bytes.byteLength > maxImageBytes)
    return refuse({ kind: "PictureTooHeavy", megabytes: maxImageBytes / 1_000_000 });
  const kind = kindOfImage(bytes);
  if (!kind) return refuse({ kind: "NotAPicture" });
  const done = await oneByOne(async (): Promise<Result<EncodedImage, ImageRefusal>> => {
    const head = await headOf(bytes);
    if (!head) return refuse({ kind: "PictureUnreadable" });
    if (isTooLarge(head)) return tooLarge(head);
    return encoded(bytes, shape, kind === "png" || kind === "gif" ? "png" : "jpeg");
  });
  return done ?? refuse({ kind: "PicturesBusy" });
}

/** Wide enough for a narrow phone, for the text's measure, and for that on a fine screen or in print. */
const figureShape: ImageShape = { widths: [480, 960, 1600], maxHeight: 4800, fit: "inside" };
const maxDecodedBytes = 256 * 1024 * 1024;
/** A drawing that does not pack well as one is kept like a photograph. */
const maxPngBytes = 3_000_000;
const patienceSeconds = 15;

async function headOf(bytes: Uint8Array): Promise<Metadata | null> {
  try {
    return await images(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
}

function isTooLarge({ width, height, channels, depth }: Metadata): boolean {
  const bytesPerSample = depth === "uchar" || depth === "char" ? 1 : 2;
  const decoded = width * height * (channels ?? 4) * bytesPerSample;
  return width * height > maxMegapixels * 1_000_000 || decoded > maxDecodedBytes;
}

function tooLarge({ width, height }: Metadata) {
  return refuse({ kind: "PictureTooLarge" as const, width, height, megapixels: maxMegapixels });
}

async function encoded(
  bytes: Uint8Array,
  shape: ImageShape,
  printType: PrintType,
): Promise<Result<EncodedImage, ImageRefusal>> {
  try {
    const { data, info } = await pixelsOf(bytes, shape);
    const { width, height, channels } = info;
    const pixels = () => images(data, { raw: { width, height, channels } });
    const forms: EncodedImage["forms"] = [];
    for (const form of [...shape.widths.filter((narrower) => narrower < width), width])
      forms.push({ width: form, bytes: await webpOf(pixels(), form) });
    return ok({ width, height, forms, print: await printOf(pixels, printType) });
  } catch {
    return refuse({ kind: "PictureUnreadable" });
  }
}

/** Upright, in sRGB, on white as on paper, and no larger than the largest form. */
function pixelsOf(bytes: Uint8Array, { widths, maxHeight, fit }: ImageShape) {
  return images(bytes, { failOn: "error", limitInputPixels: maxMegapixels * 1_000_000, sequentialRead: true })
    .timeout({ seconds: patienceSeconds })
    .autoOrient()
    .resize({ width: widths.at(-1), height: maxHeight, fit, position: "top", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
}

async function webpOf(pixels: Sharp, width: number): Promise<Uint8Array> {
  return pixels.resize({ width }).webp({ quality: 84, smartSubsample: true, effort: 3 }).toBuffer();
}

async function printOf(pixels: () => Sharp, type: PrintType): Promise<EncodedImage["print"]> {
  if (type === "png") {
    const bytes = await pixels().png({ compressionLevel: 9 }).toBuffer();
    if (bytes.byteLength <= maxPngBytes) return { type, bytes };
  }
  return { type: "jpeg", bytes: await pixels().jpeg({ quality: 90 }).toBuffer() };
}
