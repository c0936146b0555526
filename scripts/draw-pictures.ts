import { readdir, readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { requireChromium } from "./chromium.ts";

// Draws the sample's pictures anew from their SVG, in the product's own face: `node scripts/draw-pictures.ts`. The PNG
// is what the sample uploads, as people would; no SVG is ever taken.
const folder = new URL("../prisma/sample/pictures/", import.meta.url);
const face = await readFile(
  new URL("../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url),
  "base64",
);
const style = `@font-face { font-family: "Inter Variable"; font-weight: 100 900; src: url(data:font/woff2;base64,${face}) }
body { margin: 0 } svg { display: block; width: 800px }`;

const browser = await chromium.launch({ executablePath: requireChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage({ deviceScaleFactor: 2 });
for (const name of ["programmes", "two-records"]) {
  const svg = await readFile(new URL(`${name}.svg`, folder), "utf8");
  await page.setContent(`<style>${style}</style>${svg}`);
  await page.evaluate(() => document.fonts.ready);
  const drawn = await page.locator("svg").screenshot();
  await sharp(drawn)
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toFile(new URL(`${name}.png`, folder).pathname);
}
await browser.close();

// Portraits have no words: nothing of the face is needed.
const portraits = new URL("../prisma/sample/portraits/", import.meta.url);
for (const name of (await readdir(portraits)).filter((file) => file.endsWith(".svg")))
  await sharp(await readFile(new URL(name, portraits)))
    .png({ palette: true, colours: 32, compressionLevel: 9 })
    .toFile(new URL(name.replace(".svg", ".png"), portraits).pathname);
