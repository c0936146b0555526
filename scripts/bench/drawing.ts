import { randomBytes } from "node:crypto";
import sharp from "sharp";

/** A drawing that cannot be made much smaller, as PNG: a diagram with a photograph's weight. */
export async function drawing(): Promise<Buffer<ArrayBuffer>> {
  const [width, height] = [160, 90];
  const noise = sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
  return Buffer.from(await noise.resize(1600, 900).png().toBuffer());
}
