import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { test } from "vitest";
import type { Schema } from "./schemas.ts";

const packages = {
  qpdf: "qpdf",
  pdfinfo: "poppler-utils",
  pdftotext: "poppler-utils",
  pdffonts: "poppler-utils",
  xmllint: "libxml2-utils",
  epubcheck: "epubcheck",
  pandoc: "pandoc",
  soffice: "libreoffice-writer-nogui",
} as const;

/** A program nobody here wrote that reads our files. */
export type Tool = keyof typeof packages;

/**
 * A test that needs other people's programs. Where one is missing it is left out, unless CHECKERS says "required": where the
 * project is checked they are installed first. LibreOffice, 300 MB of it, is asked for only by "required,soffice".
 */
export function testWith(tools: readonly Tool[], name: string, body: () => Promise<void>): void {
  const missing = tools.filter((tool) => !isThere(tool));
  const isLeftOut = missing.length > 0 && !missing.some(isRequired);
  const needs = missing.map((tool) => packages[tool]).join(", ");
  test.skipIf(isLeftOut)(isLeftOut ? `${name} (needs ${needs})` : name, body, 180_000);
}

const asked = (process.env.CHECKERS ?? "").split(",");

function isRequired(tool: Tool): boolean {
  return asked.includes(tool === "soffice" ? "soffice" : "required");
}

const execute = promisify(execFile);

/** Runs a tool. @returns what it said. Throws: with what it said, when it complains. */
export async function ask(tool: Tool, ...given: string[]): Promise<string> {
  return run(tool, given, process.env);
}

/** Has xmllint read files by a schema; what they name is looked up in a catalogue, never in the network.
 *  Throws: with what it said, where one is not as the schema says. */
export async function validate(files: readonly string[], { by, catalogue = "" }: Schema): Promise<void> {
  await run("xmllint", ["--noout", "--nonet", ...by, ...files], {
    ...process.env,
    XML_CATALOG_FILES: catalogue,
  });
}

async function run(tool: Tool, given: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const [command = tool, ...before] = tool === "epubcheck" ? ["java", "-jar", epubcheckJar] : [tool];
  const { stdout, stderr } = await execute(command, [...before, ...given], { maxBuffer: 2 ** 26, env });
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
