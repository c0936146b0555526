import type { Publisher } from "#components/publication/citation-of.ts";
import { readInstitution } from "#lib/domain/institution/queries.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { printCitations } from "#lib/domain/sources/print-citations.ts";
import { settings } from "#lib/infra/settings.ts";
import type { PrintedCitations } from "#lib/publish/citation/printed-citations.ts";

/** Who publishes, for citations. */
export async function readPublisher(): Promise<Publisher> {
  return { institution: (await readInstitution()).name, appUrl: settings().appUrl };
}

/** An edition's citations as its style prints them. Its page is kept once it is drawn, so that it waits for them. */
export function readCitations({ content }: EditionView): Promise<PrintedCitations | null> {
  return printCitations(content.document, { language: content.language, patienceMs: 60_000 });
}
