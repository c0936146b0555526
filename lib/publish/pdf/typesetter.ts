import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** The typesetter with its fonts read, and its folder, which is empty: nothing of the machine can be read from it, and nothing of the net. */
export type Typesetter = { typst: NodeCompiler; folder: string };

let opened: Typesetter | undefined;

/** The one of this process. Opening it the first time takes most of a second. */
export function typesetter(): Typesetter {
  opened ??= open();
  return opened;
}

function open(): Typesetter {
  const folder = mkdtempSync(join(tmpdir(), "colloquy-pdf-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  // It would fetch a package that is named to it. In a process of its own nothing else asks for an address.
  for (const name of ["https_proxy", "HTTPS_PROXY"]) process.env[name] = nowhere;
  const fontBlobs = faces.map(([family, file, face]) => readFileSync(fontFile(family, file, face)));
  return { typst: NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] }), folder };
}

const nowhere = "http://127.0.0.1:9";

const text = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
const furniture = ["400Regular", "700Bold"];

/** Package, beginning of the file's name, face. */
const faces = [
  ...text.map((face) => ["source-serif-4", "SourceSerif4", face] as const),
  ...furniture.map((face) => ["inter", "Inter", face] as const),
  ...furniture.map((face) => ["noto-serif-jp", "NotoSerifJP", face] as const),
  ...furniture.map((face) => ["noto-serif-kr", "NotoSerifKR", face] as const),
  ...furniture.map((face) => ["noto-naskh-arabic", "NotoNaskhArabic", face] as const),
  ...furniture.map((face) => ["noto-serif-hebrew", "NotoSerifHebrew", face] as const),
];

function fontFile(family: string, file: string, face: string): string {
  const { resolve } = createRequire(import.meta.url);
  return join(dirname(resolve(`@expo-google-fonts/${family}/package.json`)), face, `${file}_${face}.ttf`);
}
