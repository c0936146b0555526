import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/base/actor.ts";
import { notAllowed } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { itemOf, loadTable, type Table, type TableRefusal } from "./load-table.ts";
import { keepPending } from "./pending-points.ts";
import { contributionLimit, venueDayOf } from "./rules.ts";
import type { AddContributionInput } from "./schema.ts";

export type AddContributionRefusal =
  | TableRefusal
  | { kind: "SpeakerNotInGroup" }
  | { kind: "DiscussionHasAllContributions"; count: number };

/** `appearsAt`: when everybody sees it; null where it stands there at once. */
export type AddedContribution = { appearsAt: Date | null };

/**
 * Writes down one point. On the record it stands there at once with its speaker, who is the actor or, where a moderator
 * takes notes, another member. Not for attribution nothing of its author is stored, told or recorded, and it appears
 * together with the others' (see `keepPending`). The same words sent again under the same id are one point.
 * Refuses: NotVisible, NotAllowed, WrongState, NothingIsRecorded (off the record), SpeakerNotInGroup,
 * DiscussionHasAllContributions.
 */
export async function addContribution(
  actor: Actor,
  input: AddContributionInput,
): Promise<Result<AddedContribution, AddContributionRefusal>> {
  return transact(async (tx): Promise<Result<AddedContribution, AddContributionRefusal>> => {
    const loaded = await loadTable(tx, actor, { discussionId: input.discussionId, verb: "contribute" });
    if (!loaded.ok) return loaded;
    const table = loaded.value;
    if (await isFull(tx, input))
      return refuse({ kind: "DiscussionHasAllContributions", count: contributionLimit });
    if (table.rule === "on_the_record") return addOnTheRecord(tx, table, input);
    if (input.speakerId) return notAllowed();
    const { id, body, key } = input;
    const holder = key ? { key, personId: table.actor.personId } : null;
    const agendaItemId = itemOf(table, input.agendaItemId);
    const draft = {
      kind: "contribution",
      id,
      discussionId: table.id,
      agendaItemId,
      body,
      holder,
    } as const;
    return ok({ appearsAt: await keepPending(tx, draft, await readClock(tx)) });
  });
}

/** Those that wait count too. What was sent before, and is sent again because no answer came, has its place already. */
async function isFull(tx: Tx, { discussionId, id }: AddContributionInput): Promise<boolean> {
  const others = { discussionId, id: { not: id } };
  const shown = await tx.contribution.count({ where: others });
  const waiting = await tx.pendingPoint.count({ where: { ...others, kind: "contribution" } });
  return shown + waiting >= contributionLimit;
}

async function addOnTheRecord(
  tx: Tx,
  table: Table,
  input: AddContributionInput,
): Promise<Result<AddedContribution, AddContributionRefusal>> {
  const { actor, groupId, id: discussionId, rule } = table;
  const speakerId = input.speakerId ?? actor.personId;
  if (speakerId !== actor.personId) {
    if (!table.mayArrange) return notAllowed();
    if (!(await tx.member.count({ where: { groupId, personId: speakerId } })))
      return refuse({ kind: "SpeakerNotInGroup" });
  }
  const row = {
    discussionId,
    rule,
    speakerId,
    body: input.body,
    agendaItemId: itemOf(table, input.agendaItemId),
    heldOn: venueDayOf(table),
  };
  if (await createOnce(tx, { ...row, id: input.id })) await tellGroup(tx, groupId, discussionId);
  return ok({ appearsAt: null });
}

/** @returns false where the same words stand there already. Other words under an id that is taken get another. */
async function createOnce(tx: Tx, data: Prisma.ContributionCreateManyInput): Promise<boolean> {
  const { count } = await tx.contribution.createMany({ data, skipDuplicates: true });
  if (count > 0) return true;
  const { id, discussionId, speakerId = null, body } = data;
  const same = { id: id ?? "", discussionId, speakerId, body };
  if (await tx.contribution.count({ where: same })) return false;
  await tx.contribution.create({ data: { ...data, id: randomUUID() }, select: { id: true } });
  return true;
}
