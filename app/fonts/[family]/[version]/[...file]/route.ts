import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { notFound } from "next/navigation";
import { scriptFonts } from "#lib/base/script-fonts.ts";
import { projectRoot } from "#lib/infra/project-root.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/fonts/[family]/[version]/[...file]">;

/** A file of a script's face, as its package holds it. Its address has the version, so it is kept for ever. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { family, version, file } = await params;
  const font = Object.values(scriptFonts).find((one) => one.family === family && one.version === version);
  const type = typeOf(file.join("/"));
  if (!font || !type) notFound();
  const bytes = await readFile(join(packages(), font.family, ...file)).catch(() => null);
  if (!bytes) notFound();
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": type, "cache-control": "public, max-age=31536000, immutable" },
  });
}

/** Null for what is no file of a face. */
function typeOf(file: string): string | null {
  if (file === "index.css") return "text/css; charset=utf-8";
  return /^files\/[\w[\]-]+\.woff2$/.test(file) ? "font/woff2" : null;
}

const packages = () => join(projectRoot(), "node_modules/@fontsource-variable");
