import type { Tx } from "#lib/infra/db.ts";
import { sourceLabel } from "#lib/publish/citation/source-words.ts";
import { sources } from "#prisma/sample/sources.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";

/** Adds what the sample's group has in its library. */
export async function addSources(tx: Tx, ids: SampleIds): Promise<void> {
  await tx.source.createMany({
    data: sources.map(({ group, csl }) => ({
      groupId: idOf(ids.groups, group),
      csl,
      label: sourceLabel(csl),
    })),
  });
}
