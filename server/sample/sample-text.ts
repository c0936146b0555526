import { readFile } from "node:fs/promises";
import { instantOf } from "#lib/base/local-time.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";

type ResolveBlock = (kind: "finding" | "paper", name: string) => string | null;

/** Reads one of the sample's Markdown files as a document. */
export async function readSampleText(file: string, resolveBlock?: ResolveBlock): Promise<DocumentJson> {
  const markdown = await readFile(new URL(`../../prisma/sample/texts/${file}`, import.meta.url), "utf8");
  return documentFromMarkdown(markdown, resolveBlock ? { resolveBlock } : {});
}

/** The instant of a local time at a venue. Throws: where there is no such time. */
export function instantAt(local: string, timeZone: string): Date {
  const at = instantOf(local, timeZone);
  if (!at) throw new Error(`There is no ${local} in ${timeZone}`);
  return at;
}

/** Mid-morning UTC of a calendar day, some days later: when somebody may have done something. */
export function onDay(day: string, daysLater = 0): Date {
  return new Date(Date.parse(`${day}T09:30:00Z`) + daysLater * 86_400_000);
}
