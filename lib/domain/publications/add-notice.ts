import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { loadEdition } from "./load-edition.ts";
import { mostNotices } from "./rules.ts";
import type { AddNoticeInput } from "./schema.ts";
import { writeNotice } from "./write-notice.ts";

export type AddNoticeRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | { kind: "TooManyNotices"; most: number };

/**
 * A moderator adds a dated remark to an edition: a correction, an erratum, an addendum or a clarification. The text itself
 * stays as it was published, and so does the notice. The same notice sent twice is one.
 * Refuses: NotVisible, NotAllowed, WrongState (not published yet), TooManyNotices.
 */
export async function addNotice(
  actor: Actor,
  { editionId, kind, text }: AddNoticeInput,
): Promise<Result<undefined, AddNoticeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AddNoticeRefusal>> => {
    const edition = await loadEdition(tx, actor, editionId);
    if (!edition.ok) return edition;
    const { id, groupId, state } = edition.value;
    if (state === "scheduled") return wrongState(state);
    const { same, all } = await countNotices(tx, { editionId, kind, text });
    if (same > 0) return ok();
    if (all >= mostNotices) return refuse({ kind: "TooManyNotices", most: mostNotices });
    await writeNotice(tx, actor, { editionId: id, kind, text, madeAt: await readClock(tx) });
    await recordFact(tx, actor, { kind: "EditionNoticed", groupId, subjectId: id, detail: { kind } });
    return ok();
  });
}

async function countNotices(tx: Tx, { editionId, kind, text }: AddNoticeInput) {
  const all = await tx.editionNotice.count({ where: { editionId } });
  return { all, same: all && (await tx.editionNotice.count({ where: { editionId, kind, text } })) };
}
