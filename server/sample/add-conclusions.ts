import { makeArchiveTask } from "#lib/domain/archives/request-archive.ts";
import type { Tx } from "#lib/infra/db.ts";
import { groups } from "#prisma/sample/groups.ts";
import type { SampleGroup } from "#prisma/sample/types.ts";
import { noteFact } from "./note-fact.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay } from "./sample-text.ts";

/** Concludes the groups whose work is over, and asks for their archives. Last of all: nothing is added to a concluded group. */
export async function addConclusions(tx: Tx, ids: SampleIds): Promise<void> {
  for (const { slug, concluded } of groups)
    if (concluded) await addConclusion(tx, ids, { groupId: idOf(ids.groups, slug), concluded });
}

type ToConclude = { groupId: string; concluded: NonNullable<SampleGroup["concluded"]> };

async function addConclusion(tx: Tx, ids: SampleIds, { groupId, concluded }: ToConclude): Promise<void> {
  const concludedAt = onDay(concluded.on);
  const personId = idOf(ids.people, concluded.by);
  await tx.document.updateMany({ where: { groupId, closedAt: null }, data: { closedAt: concludedAt } });
  await tx.workingGroup.update({
    where: { id: groupId },
    data: { concludedAt, conclusion: concluded.conclusion },
    select: { id: true },
  });
  const told = { groupId, subjectId: groupId, personId };
  await noteFact(tx, { kind: "GroupConcluded", at: concludedAt, ...told });
  await askForArchive(tx, { groupId, requestedById: personId });
  await noteFact(tx, { kind: "ArchiveRequested", at: new Date(), ...told });
}

/** A job makes it once the server is up, a little after the downloads that go into it. */
async function askForArchive(tx: Tx, data: { groupId: string; requestedById: string }): Promise<void> {
  const { id } = await tx.groupArchive.create({ data, select: { id: true } });
  const payload = JSON.stringify({ archiveId: id });
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${makeArchiveTask}, ${payload}::json, run_at => now() + interval '30 seconds')`;
}
