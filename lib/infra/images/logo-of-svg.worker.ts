import sharp from "sharp";

const most = { width: 1600, height: 400 };
/** A drawing says in its head how large it would be. */
const limitInputPixels = 100_000_000;

/**
 * A stranger's drawing as PNG, its see-through parts kept, as large as a logo is ever needed. Runs in a process of its own
 * (`runInProcess`): in ours SVG is locked. The renderer runs no scripts and opens no files and no addresses.
 */
export async function run(svg: Uint8Array): Promise<Uint8Array> {
  sharp.concurrency(1);
  const { width, height } = await sharp(svg, { limitInputPixels }).metadata();
  const scale = Math.min(most.width / width, most.height / height);
  // 72 to the inch is the drawing as it is.
  const density = Math.min(20_000, Math.max(1, 72 * scale));
  const png = await sharp(svg, { density, limitInputPixels })
    .resize({ ...most, fit: "inside" })
    .png()
    .toBuffer();
  return new Uint8Array(png);
}
