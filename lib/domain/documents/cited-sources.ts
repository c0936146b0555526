import { citedSourceIds } from "#lib/editor/cited-source-ids.ts";
import { type CitedSources, readCitedSources } from "#lib/editor/cited-sources.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";

/**
 * A working text together with what it cites, as the library has it at this moment, and its citation style. Only what the
 * text's own library and its group's hold is found, sources that were taken out of them included; of each, only what
 * can be printed. The caller has asked whether the actor may read the text.
 * @returns the same text where it cites nothing
 */
export async function withCitedSources(
  client: Tx,
  documentId: string,
  { sources: _, ...text }: DocumentJson,
): Promise<DocumentJson> {
  const ids = citedSourceIds(text);
  if (ids.length === 0) return text;
  const document = await client.document.findUnique({
    where: { id: documentId },
    select: { groupId: true, citationStyle: true },
  });
  if (!document) return text;
  const rows = await client.source.findMany({
    where: { id: { in: ids }, groupId: document.groupId, OR: [{ documentId: null }, { documentId }] },
    select: { id: true, csl: true },
  });
  const items = Object.fromEntries(rows.map(({ id, csl }) => [id, csl]));
  // What is stored was read by the schema before; a row of an older shape is only missed.
  const sources: CitedSources = readCitedSources({ style: document.citationStyle, items }) ?? {
    style: document.citationStyle,
    items: {},
  };
  return { ...text, sources };
}
