import type { SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db } from "#lib/infra/db.ts";
import { findMatrix } from "./list-board.ts";
import type { Matrix } from "./types.ts";

/** Who stands where, to be taken away as a file, which is recorded. @returns null for whoever may not see it */
export async function takeMatrix(actor: SignedInActor, groupId: string): Promise<Matrix | null> {
  const matrix = await findMatrix(actor, groupId);
  if (matrix) await recordFact(db, actor, { kind: "MatrixDownloaded", groupId, subjectId: groupId });
  return matrix;
}
