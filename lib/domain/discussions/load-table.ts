import { type Actor, rolesIn, type SignedInActor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { allows } from "#lib/base/rights.ts";
import type { Tx } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion } from "./load-discussion.ts";
import { discussionRights } from "./policy.ts";
import type { AttributionRule, DiscussionState, DiscussionVerb } from "./types.ts";

/** A discussion into which something is written, with who writes. */
export type Table = {
  actor: SignedInActor;
  id: string;
  groupId: string;
  rule: AttributionRule;
  state: DiscussionState;
  startsAt: Date;
  timeZone: string;
  agenda: readonly { id: string }[];
  /** Whether the actor may also arrange what others wrote. */
  mayArrange: boolean;
};

export type TableRefusal = LoadRefusal | { kind: "NothingIsRecorded" };

/**
 * The discussion, where the actor may do this with it now. It keeps its state and rule until the transaction ends, so
 * that nothing is written into a discussion that closes at that moment.
 * Refuses: NotVisible, NotAllowed, WrongState, NothingIsRecorded (off the record).
 */
export async function loadTable(
  tx: Tx,
  actor: Actor,
  asked: { discussionId: string; verb: DiscussionVerb; turns?: "alone" | "together" },
): Promise<Result<Table, TableRefusal>> {
  const { discussionId } = asked;
  const loaded = await loadDiscussion(tx, actor, { turns: "together", ...asked });
  if (!loaded.ok) return loaded;
  if (actor.kind !== "member") return notVisible();
  const { id, groupId, rule, state, startsAt, timeZone } = loaded.value;
  if (rule === "off_the_record") return refuse({ kind: "NothingIsRecorded" });
  const agenda = await tx.agendaItem.findMany({ where: { discussionId }, select: { id: true } });
  const mayArrange = allows(discussionRights, rolesIn(actor, groupId), state, "arrange");
  return ok({ actor, id, groupId, rule, state, startsAt, timeZone, agenda, mayArrange });
}

/** @returns the agenda item, or null for one that is not this discussion's: what was said stands beyond the agenda */
export function itemOf({ agenda }: Pick<Table, "agenda">, agendaItemId: string | undefined): string | null {
  return agenda.find(({ id }) => id === agendaItemId)?.id ?? null;
}
