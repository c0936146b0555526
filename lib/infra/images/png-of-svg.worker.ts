import sharp from "sharp";

/** `svg` is a drawing of our own: nothing people sent is ever read as one (`encode-image.ts`). */
export type Drawing = { svg: string; width: number; height: number };

/** A drawing as PNG, of this size in pixels. Runs in a process of its own (`runInProcess`), for in ours SVG is locked. */
export async function run({ svg, width, height }: Drawing): Promise<Uint8Array> {
  sharp.concurrency(1);
  const png = await sharp(Buffer.from(svg))
    .resize(width, height, { fit: "fill" })
    .flatten({ background: "#ffffff" })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return new Uint8Array(png);
}
