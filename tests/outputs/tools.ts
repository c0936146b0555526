import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { test } from "vitest";

const packages = {
  qpdf: "qpdf",
  pdfinfo: "poppler-utils",
  pdftotext: "poppler-utils",
  pdffonts: "poppler-utils",
  xmllint: "libxml2-utils",
  epubcheck: "epubcheck",
  pandoc: "pandoc",
} as const;

/** A program nobody here wrote that reads our files. */
export type Tool = keyof typeof packages;

/**
 * A test that needs other people's programs. Where one is missing it is left out, unless CHECKERS says "required": where the
 * project is checked they are installed first.
 */
export function testWith(tools: readonly Tool[], name: string, body: () => Promise<void>): void {
  const missing = tools.filter((tool) => !isThere(tool)).map((tool) => packages[tool]);
  const isLeftOut = missing.length > 0 && process.env.CHECKERS !== "required";
  test.skipIf(isLeftOut)(isLeftOut ? `${name} (needs ${missing.join(", ")})` : name, body, 180_000);
}

const execute = promisify(execFile);

/** Runs a tool. @returns what it said. Throws: with what it said, when it complains. */
export async function ask(tool: Tool, ...given: string[]): Promise<string> {
  const [command, ...before] = tool === "epubcheck" ? ["java", "-jar", epubcheckJar] : [tool];
  const { stdout, stderr } = await execute(command ?? tool, [...before, ...given], { maxBuffer: 2 ** 26 });
  return stdout + stderr;
}

// Debian's own starter of it needs what not every kernel offers.
const epubcheckJar = "/usr/share/java/epubcheck.jar";

function isThere(tool: Tool): boolean {
  if (tool === "epubcheck") return existsSync(epubcheckJar) && isOnPath("java");
  return isOnPath(tool);
}

function isOnPath(name: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}
