import { canonicalJson } from "#lib/base/canonical-json.ts";
import { citedSourceIds } from "#lib/editor/cited-source-ids.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";

type Carrying = {
  blocks: NodeJson[];
  /** The document whose own sources may be cited. */
  from: string;
  report: { groupId: string; documentId: string };
};

/**
 * Makes sources of a text's own library those of the report as well, where passages cite them; one that is there already is not
 * doubled. What stands in the group's library is cited as it is.
 * @returns the source's id in the report's library, by the one it has in the text's
 */
export async function carrySources(
  tx: Tx,
  createdById: string,
  { blocks, from, report: { groupId, documentId } }: Carrying,
): Promise<Map<string, string>> {
  const ids = citedSourceIds({ content: blocks });
  const select = { id: true, csl: true, label: true } as const;
  const own = await tx.source.findMany({ where: { id: { in: ids }, groupId, documentId: from }, select });
  if (own.length === 0) return new Map();
  const labels = own.map(({ label }) => label);
  const there = await tx.source.findMany({ where: { documentId, label: { in: labels } }, select });
  const known = new Map(there.map(({ id, csl }) => [canonicalJson(csl), id]));
  const carried = new Map<string, string>();
  for (const { id, csl, label } of own) {
    const same = known.get(canonicalJson(csl));
    const data = { groupId, documentId, csl: csl ?? {}, label, createdById };
    carried.set(id, same ?? (await tx.source.create({ data, select: { id: true } })).id);
  }
  return carried;
}
