import { portraitKey } from "#lib/domain/people/rules.ts";
import type { Tx } from "#lib/infra/db.ts";

/** The name of the job that takes files out of the store. */
export const removeFilesTask = "remove-files";

/** Has the files that are somebody's own removed once the transaction is committed: their portrait, unless it is another's
 *  too, and what they had exported. */
export async function queueRemoval(
  tx: Tx,
  { accountId, personId }: { accountId: string; personId: string },
): Promise<void> {
  const keys = [...(await portraitKeys(tx, personId)), ...(await exportKeys(tx, accountId))];
  await queueRemovalOf(tx, keys);
}

/** The same of files by their keys. */
export async function queueRemovalOf(tx: Pick<Tx, "$executeRaw">, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const payload = JSON.stringify({ keys });
  await tx.$executeRaw`SELECT graphile_worker.add_job(${removeFilesTask}, ${payload}::json)`;
}

async function portraitKeys(tx: Tx, personId: string): Promise<string[]> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { portrait: true, portraitWidths: true, portraitAvif: true },
  });
  const { portrait, portraitWidths, portraitAvif } = person;
  if (!portrait || (await tx.person.count({ where: { portrait, id: { not: personId } } })) > 0) return [];
  return [
    ...portraitWidths.map((width) => portraitKey(portrait, width, "webp")),
    ...portraitAvif.map((width) => portraitKey(portrait, width, "avif")),
  ];
}

async function exportKeys(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.dataExport.findMany({ where: { accountId }, select: { key: true } });
  return rows.flatMap(({ key }) => key ?? []);
}
