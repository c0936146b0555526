import type { Actor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { NoticeKind } from "./schema.ts";

export type NoticeDraft = { editionId: string; kind: NoticeKind; text: string; madeAt: Date };

/** Writes a notice on an edition, which is never changed or taken away. */
export async function writeNotice(tx: Tx, actor: Actor, notice: NoticeDraft): Promise<void> {
  const madeById = actor.kind === "member" ? actor.personId : null;
  await tx.editionNotice.create({ data: { ...notice, madeById }, select: { id: true } });
}
