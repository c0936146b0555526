import { type Actor, rolesIn, type SignedInActor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { allows, everAllows } from "#lib/base/rights.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { holdGroupOf } from "./load-discussion.ts";
import { discussionRights, visibleDiscussions } from "./policy.ts";
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

export type TableRefusal = NotVisible | NotAllowed | WrongState | { kind: "NothingIsRecorded" };

/**
 * The discussion, where the actor may do this with it now. It keeps its state and rule until the transaction ends, so
 * that nothing is written into a discussion that closes at that moment.
 * Refuses: NotVisible, NotAllowed, WrongState, NothingIsRecorded (off the record).
 */
export async function loadTable(
  tx: Tx,
  actor: Actor,
  { discussionId, verb }: { discussionId: string; verb: DiscussionVerb },
): Promise<Result<Table, TableRefusal>> {
  await holdGroupOf(tx, discussionId);
  await tx.$queryRaw`select id from "Discussion" where id = ${discussionId}::uuid for share`;
  const row = await tx.discussion.findFirst({
    where: { AND: [{ id: discussionId }, visibleDiscussions(actor)] },
    select: {
      id: true,
      groupId: true,
      rule: true,
      state: true,
      startsAt: true,
      timeZone: true,
      agenda: { select: { id: true } },
      group: { select: { concludedAt: true } },
    },
  });
  if (!row || actor.kind !== "member" || !(await isMemberStill(tx, actor, row.groupId))) return notVisible();
  const roles = workingRoles(rolesIn(actor, row.groupId), row.group);
  if (!everAllows(discussionRights, roles, verb)) return notAllowed();
  if (!allows(discussionRights, roles, row.state, verb)) return wrongState(row.state);
  if (row.rule === "off_the_record") return refuse({ kind: "NothingIsRecorded" });
  return ok({ ...row, actor, mayArrange: allows(discussionRights, roles, row.state, "arrange") });
}

/** @returns the agenda item, or null for one that is not this discussion's: what was said stands beyond the agenda */
export function itemOf({ agenda }: Pick<Table, "agenda">, agendaItemId: string | undefined): string | null {
  return agenda.find(({ id }) => id === agendaItemId)?.id ?? null;
}
