import { personName } from "#lib/domain/people/queries.ts";
import type { Tx } from "#lib/infra/db.ts";

/** A position with its holder, and the number and substance of the version it was taken on. */
export type PositionRecord = Awaited<ReturnType<typeof listRecordedPositions>>[number];

/** Every position ever taken on a finding, oldest first, as `standingPositions` wants them. */
export async function listRecordedPositions(tx: Tx, findingId: string) {
  const rows = await tx.position.findMany({
    where: { findingVersion: { findingId } },
    select: {
      personId: true,
      value: true,
      text: true,
      createdAt: true,
      person: { select: personName },
      findingVersion: { select: { number: true, substance: true } },
    },
    orderBy: [{ findingVersion: { number: "asc" } }, { createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ findingVersion: { number, substance }, ...row }) => ({
    ...row,
    version: number,
    substance,
  }));
}
