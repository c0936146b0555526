import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodeImage } from "./encode-image.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: "#3366aa80" } });

describe("an uploaded image", () => {
  it("is made anew in the widths it is large enough for", async () => {
    const encoded = await encodeImage(await plain(1200, 600).png().toBuffer());
    if (!encoded.ok) throw new Error(encoded.refusal.kind);
    const { width, height, forms, print } = encoded.value;
    expect({ width, height, widths: forms.map((form) => form.width) }).toEqual({
      width: 1200,
      height: 600,
      widths: [480, 960, 1200],
    });
    expect(print.type).toBe("png");
  });

  it("loses its metadata, place and camera included, and stands upright", async () => {
    const bytes = await plain(40, 20)
      .flatten()
      .jpeg()
      .withExif({ IFD0: { Artist: "Somebody" }, IFD3: { GPSLatitude: "59/1 26/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const encoded = await encodeImage(bytes);
    if (!encoded.ok) throw new Error(encoded.refusal.kind);
    expect(encoded.value).toMatchObject({ width: 20, height: 40, print: { type: "jpeg" } });
    for (const { bytes: made } of [...encoded.value.forms, encoded.value.print])
      expect(await sharp(made).metadata()).toMatchObject({ format: expect.stringMatching(/webp|jpeg/) });
    const written = Buffer.concat([...encoded.value.forms, encoded.value.print].map((form) => form.bytes));
    expect(written.includes("Somebody")).toBe(false);
    expect(written.includes("Exif")).toBe(false);
  });

  it("gives nothing of a script that was put into it", async () => {
    const script = Buffer.from("<script>alert(1)</script>");
    const encoded = await encodeImage(Buffer.concat([await plain(30, 30).png().toBuffer(), script]));
    if (!encoded.ok) throw new Error(encoded.refusal.kind);
    expect(Buffer.from(encoded.value.print.bytes).includes("<script>")).toBe(false);
  });

  it.each(["webp", "gif", "avif"] as const)("may be %s", async (format) => {
    expect((await encodeImage(await plain(30, 30).toFormat(format).toBuffer())).ok).toBe(true);
  });
});

describe("what is no picture", () => {
  it.each([
    ["a drawing with scripts", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "NotAPicture"],
    ["a page", "<!doctype html><script>alert(1)</script>", "NotAPicture"],
    ["nothing", "", "NotAPicture"],
    ["the mere head of one", "\x89PNG\r\n\x1a\n", "PictureUnreadable"],
    ["a drawing behind the head of a photograph", "\xff\xd8\xff<svg/>", "PictureUnreadable"],
  ])("%s is refused", async (_, text, kind) => {
    expect(await encodeImage(Buffer.from(text, "latin1"))).toMatchObject({ refusal: { kind } });
  });

  it("is refused when it is cut off", async () => {
    const noise = await sharp(Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 251)), {
      raw: { width: 100, height: 100, channels: 3 },
    })
      .jpeg()
      .toBuffer();
    const cut = noise.subarray(0, noise.length / 3);
    expect(await encodeImage(cut)).toMatchObject({ refusal: { kind: "PictureUnreadable" } });
  });

  it("is refused from its head alone when it measures 60,000 by 60,000", async () => {
    const before = process.memoryUsage().rss;
    expect(await encodeImage(pngClaiming(60_000, 60_000))).toMatchObject({
      refusal: { kind: "PictureTooLarge", width: 60_000, height: 60_000 },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

/** A whole PNG of this size whose lines are one long run of nothing: small to send, huge to unpack. */
function pngClaiming(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 6], 8);
  const lines = deflateSync(Buffer.alloc(10_000_000));
  const chunks = [chunk("IHDR", size), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...chunks]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
