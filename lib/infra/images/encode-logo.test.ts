import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodeLogo } from "./encode-logo.ts";

const svg = (inside: string, head = "") =>
  Buffer.from(
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="240" height="60" viewBox="0 0 240 60">${inside}</svg>`,
  );
const mark = '<rect x="10" y="10" width="60" height="40" fill="#14535c"/>';

async function made(bytes: Uint8Array) {
  const encoded = await encodeLogo(bytes);
  if (!encoded.ok) throw new Error(encoded.refusal.kind);
  return encoded.value;
}

/** The colour of one pixel of the form for pages, see-through included. */
async function pixel({ page }: Awaited<ReturnType<typeof made>>, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(page.bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray(4 * (y * info.width + x), 4 * (y * info.width + x) + 4)];
}

describe("a logo", () => {
  it("that is drawn is made a picture, sharp at four times its height, and see-through where it was", async () => {
    const logo = await made(svg(mark, '<?xml version="1.0"?>\n<!-- Drawn with a tool -->\n'));
    expect(logo).toMatchObject({ ground: "light", page: { width: 576, height: 144 } });
    expect(await pixel(logo, 96, 72)).toEqual([20, 83, 92, 255]);
    expect((await pixel(logo, 400, 72))[3]).toBe(0);
    expect(await sharp(logo.print).metadata()).toMatchObject({ format: "png", width: 1600, height: 400 });
  });

  it.each(["png", "jpeg", "webp"] as const)("may be %s", async (format) => {
    const bytes = await sharp({ create: { width: 300, height: 90, channels: 3, background: "#14535c" } })
      .toFormat(format)
      .toBuffer();
    expect((await made(bytes)).page).toMatchObject({ width: 300, height: 90 });
  });

  it("for dark grounds is known as one", async () => {
    const white = await made(svg('<circle cx="30" cy="30" r="20" fill="#ffffff"/>'));
    expect(white.ground).toBe("dark");
    const { data } = await sharp(white.print).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0x17, 0x16, 0x14]);
  });
});

describe("a logo that is more than a picture", () => {
  const alert = "<script>alert(1)</script>";
  it.each([
    ["a script beside it", `${mark}${alert}`],
    ["a script in a handler", mark.replace("<rect", '<rect onload="alert(1)" onclick="alert(1)"')],
    ["a page in it", `${mark}<foreignObject width="9" height="9"><body>${alert}</body></foreignObject>`],
    ["a link that is a script", `<a xlink:href="javascript:alert(1)">${mark}</a>`],
    ["styles from elsewhere", `<style>@import url("https://example.org/a.css");</style>${mark}`],
    ["a picture from elsewhere", `${mark}<image href="https://example.org/a.png" width="9" height="9"/>`],
  ])("and has %s becomes the picture alone", async (_, inside) => {
    const logo = await made(svg(inside));
    expect(await pixel(logo, 96, 72)).toEqual([20, 83, 92, 255]);
    const written = Buffer.concat([logo.page.bytes, logo.print]).toString("latin1");
    expect(written).not.toMatch(/alert|script|http/);
  });

  it.each([
    ["nothing but a script", svg(alert)],
    [
      "a file of the machine as a picture",
      svg('<image href="file:///usr/share/pixmaps/debian-logo.png" width="60" height="60"/>'),
    ],
    ["an empty drawing", svg("")],
  ])("of %s shows nothing and is refused", async (_, bytes) => {
    expect(await encodeLogo(bytes)).toMatchObject({ refusal: { kind: "LogoEmpty" } });
  });

  it.each([
    ["a page", "<!doctype html><script>alert(1)</script>", "NotALogo"],
    ["a script", "alert(1)", "NotALogo"],
    [
      "a script in a drawing without measures",
      `<svg xmlns="http://www.w3.org/2000/svg">${alert}</svg>`,
      "LogoUndrawable",
    ],
    ["a picture that is cut off", "\x89PNG\r\n\x1a\n", "PictureUnreadable"],
    [
      "a drawing that does not end",
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect",
      "LogoUndrawable",
    ],
    ["a drawing with a file of the machine as a word", entity("file:///etc/hostname"), "LogoUndrawable"],
    ["a drawing that unfolds without end", billion(), "LogoUndrawable"],
    [
      "a drawing of a million by a million",
      '<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1000000"><rect width="9" height="9"/></svg>',
      "LogoUndrawable",
    ],
  ])("that is %s is refused", async (_, text, kind) => {
    expect(await encodeLogo(Buffer.from(text, "latin1"))).toMatchObject({ refusal: { kind } });
  });
});

function entity(address: string): string {
  const head = `<!DOCTYPE svg [<!ENTITY here SYSTEM "${address}">]>`;
  return svg('<text x="5" y="30">&here;</text>', head).toString();
}

/** Ten times ten times ten … of a word. */
function billion(): string {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join("");
  return svg('<text x="5" y="30">&l9;</text>', `<!DOCTYPE svg [<!ENTITY l0 "long">${entities}]>`).toString();
}
