import { type Actor, rolesIn } from "#lib/base/actor.ts";
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
import { transact } from "#lib/infra/db.ts";
import { discussionRights, visibleDiscussions } from "./policy.ts";
import { speakerUnder } from "./rules.ts";
import type { AddContributionInput } from "./schema.ts";

export type AddContributionRefusal = NotVisible | NotAllowed | WrongState | { kind: "NothingIsRecorded" };

/**
 * Writes down one point. Unless the discussion is on the record, the row holds no speaker, its id tells no
 * time, its date is the discussion's day, and no fact is recorded: nothing ties it to whoever wrote it.
 * Refuses: NotVisible, NotAllowed, WrongState, NothingIsRecorded (off the record).
 */
export async function addContribution(
  actor: Actor,
  input: AddContributionInput,
): Promise<Result<undefined, AddContributionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AddContributionRefusal>> => {
    const row = await tx.discussion.findFirst({
      where: { AND: [{ id: input.discussionId }, visibleDiscussions(actor)] },
      select: {
        id: true,
        groupId: true,
        rule: true,
        state: true,
        startsAt: true,
        agenda: { select: { id: true } },
      },
    });
    if (!row || actor.kind !== "member") return notVisible();
    const roles = rolesIn(actor, row.groupId);
    if (!everAllows(discussionRights, roles, "contribute")) return notAllowed();
    if (!allows(discussionRights, roles, row.state, "contribute")) return wrongState(row.state);
    if (row.rule === "off_the_record") return refuse({ kind: "NothingIsRecorded" });
    const agendaItemId = row.agenda.find(({ id }) => id === input.agendaItemId)?.id ?? null;
    await tx.contribution.create({
      data: {
        discussionId: row.id,
        rule: row.rule,
        agendaItemId,
        body: input.body,
        heldOn: row.startsAt,
        speakerId: speakerUnder(row.rule, actor.personId),
      },
      select: { id: true },
    });
    return ok();
  });
}
