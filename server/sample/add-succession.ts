import type { Tx } from "#lib/infra/db.ts";
import type { SampleFinding } from "#prisma/sample/types.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";

/** Says of a superseded finding what it went into. */
export async function addSuccession(tx: Tx, ids: SampleIds, finding: SampleFinding): Promise<void> {
  const { group, number, mergedInto, proposedBy } = finding;
  if (mergedInto === undefined) return;
  const into = idOf(ids.findings, `${group}/${mergedInto}`);
  const version = await tx.findingVersion.findFirstOrThrow({
    where: { findingId: into },
    select: { createdAt: true },
    orderBy: { number: "desc" },
  });
  await tx.findingSuccession.create({
    data: {
      fromId: idOf(ids.findings, `${group}/${number}`),
      toId: into,
      kind: "merged",
      madeById: idOf(ids.people, proposedBy),
      createdAt: version.createdAt,
    },
    select: { id: true },
  });
}
