import sharp, { type Sharp, type WebpOptions } from "sharp";
import { contrastOf } from "#lib/base/colour.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { runInProcess } from "../bounded/run-in-process.ts";
// Locks every loader of libvips but those of pictures, in this process.
import "./encode-image.ts";
import { kindOfImage } from "./kind-of-image.ts";
import { maxLogoBytes, maxMegapixels } from "./limits.ts";
import { oneByOne } from "./one-by-one.ts";
import type { ImageRefusal } from "./types.ts";

/** A logo made anew: without metadata, its see-through parts kept. */
export type EncodedLogo = {
  /** For pages: WebP, small. Sizes are in pixels. */
  page: { bytes: Uint8Array; width: number; height: number };
  /** For files and pictures: PNG on the ground it is meant for. */
  print: Uint8Array;
  ground: LogoGround;
};

/** What a logo is meant to be seen on. */
export type LogoGround = "light" | "dark";

/** Why a file cannot become a logo. LogoUndrawable: a drawing that is damaged, unfolds without end or has no measures. LogoEmpty:
 *  there is nothing to see in it. */
export type LogoRefusal = ImageRefusal | { kind: "NotALogo" | "LogoUndrawable" | "LogoEmpty" };

/**
 * Makes a logo anew of PNG, JPEG, WebP or SVG, told by content. A drawing (SVG) is drawn once, in a process of its own that knows
 * nothing and may take little; what of it is no picture, scripts above all, comes to nothing.
 * Refuses: NotALogo (another kind of file), PictureTooHeavy, PictureTooLarge, PictureUnreadable (a damaged picture),
 * LogoUndrawable, LogoEmpty, PicturesBusy.
 */
export async function encodeLogo(bytes: Uint8Array): Promise<Result<EncodedLogo, LogoRefusal>> {
  if (bytes.byteLength > maxLogoBytes)
    return refuse({ kind: "PictureTooHeavy", megabytes: maxLogoBytes / 1_000_000 });
  const kind = kindOfImage(bytes);
  const isDrawing = kind === null && looksLikeSvg(bytes);
  if (!isDrawing && !["png", "jpeg", "webp"].includes(kind ?? "")) return refuse({ kind: "NotALogo" });
  const done = await oneByOne(async (): Promise<Result<EncodedLogo, LogoRefusal>> => {
    const picture = isDrawing ? await drawn(bytes) : bytes;
    return picture ? encoded(picture) : refuse({ kind: "LogoUndrawable" });
  });
  return done ?? refuse({ kind: "PicturesBusy" });
}

/** Four times as high as a page shows it, so that it is sharp on any screen. */
const pageSize = { width: 960, height: 144 };
const printSize = { width: 1600, height: 400 };
const bounds = { timeoutMs: 15_000, memoryMb: 500 };
const grounds = { light: "#ffffff", dark: "#171614" };
const mostExactBytes = 60_000;
/** Below this a logo is lost on light ground. */
const leastContrast = 1.8;

/** An XML file whose first element is a drawing, whatever stands before it. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4_000)).replace(/^\uFEFF/, "");
  const text = head.replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>/g, "");
  return /^\s*<(?:\w+:)?svg[\s>]/.test(text);
}

/** Null where it could not be drawn. */
async function drawn(svg: Uint8Array): Promise<Uint8Array | null> {
  try {
    const written = await runInProcess<Uint8Array>("lib/infra/images/logo-of-svg.worker.ts", svg, bounds);
    return written.ok ? written.value : null;
  } catch {
    return null;
  }
}

async function encoded(picture: Uint8Array): Promise<Result<EncodedLogo, LogoRefusal>> {
  try {
    const { width, height } = await sharp(picture, { limitInputPixels: false }).metadata();
    if (width * height > maxMegapixels * 1_000_000)
      return refuse({ kind: "PictureTooLarge", width, height, megapixels: maxMegapixels });
    const ground = await groundOf(open(picture));
    if (!ground) return refuse({ kind: "LogoEmpty" });
    const page = await pageForm(picture);
    const print = await fitted(open(picture), printSize)
      .flatten({ background: grounds[ground] })
      .png({ compressionLevel: 9 })
      .toBuffer();
    return ok({ page, print, ground });
  } catch {
    return refuse({ kind: "PictureUnreadable" });
  }
}

function open(picture: Uint8Array): Sharp {
  return sharp(picture, { failOn: "error", limitInputPixels: maxMegapixels * 1_000_000 })
    .timeout({ seconds: 15 })
    .autoOrient()
    .toColourspace("srgb");
}

function fitted(picture: Sharp, size: { width: number; height: number }): Sharp {
  return picture.resize({ ...size, fit: "inside", withoutEnlargement: true });
}

/** In its exact colours; what is rather a photograph, as one. */
async function pageForm(picture: Uint8Array): Promise<EncodedLogo["page"]> {
  const form = (options: WebpOptions) =>
    fitted(open(picture), pageSize).webp(options).toBuffer({ resolveWithObject: true });
  const exact = await form({ lossless: true });
  const { data, info } = exact.data.byteLength <= mostExactBytes ? exact : await form({ quality: 90 });
  return { bytes: data, width: info.width, height: info.height };
}

/** Null where nothing can be seen. A file that covers its whole ground has one of its own. */
async function groundOf(picture: Sharp): Promise<LogoGround | null> {
  const { data, info } = await fitted(picture, { width: 200, height: 200 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { ink, covered } = inkOf(data);
  if (covered === 0) return null;
  if (covered > 0.98 * info.width * info.height) return "light";
  return contrastOf(ink, grounds.light) < leastContrast ? "dark" : "light";
}

/** The mean colour of what can be seen, and how many pixels of it there are. */
function inkOf(rgba: Uint8Array): { ink: string; covered: number } {
  const sums = [0, 0, 0];
  let covered = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    const share = (rgba[at + 3] ?? 0) / 255;
    covered += share;
    for (const part of [0, 1, 2]) sums[part] = (sums[part] ?? 0) + share * (rgba[at + part] ?? 0);
  }
  const parts = sums.map((sum) => Math.round(sum / Math.max(covered, 1)));
  const ink = `#${parts.map((part) => Math.min(255, part).toString(16).padStart(2, "0")).join("")}`;
  return { ink, covered: Math.round(covered) };
}
