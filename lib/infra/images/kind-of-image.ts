export type ImageKind = "jpeg" | "png" | "webp" | "gif" | "avif";

/** What an image is by its first bytes, whatever its name or sender says. Null: nothing that is taken, SVG included,
 *  which may hold scripts. */
export function kindOfImage(bytes: Uint8Array): ImageKind | null {
  const at = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (at(0, 3) === "\xff\xd8\xff") return "jpeg";
  if (at(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (at(0, 4) === "RIFF" && at(8, 12) === "WEBP") return "webp";
  if (/^GIF8[79]a$/.test(at(0, 6))) return "gif";
  return at(4, 8) === "ftyp" && /avi[fs]/.test(at(8, 40)) ? "avif" : null;
}
