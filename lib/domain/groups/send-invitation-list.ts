import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFacts } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { checkedLines } from "./find-invitation-list.ts";
import { isMemberStill } from "./is-member-still.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";
import type { SendInvitationListInput } from "./schema.ts";
import { sendInvitations } from "./send-invitations.ts";
import { type MemberDraft, memberDraft, writeInvitations } from "./write-invitation.ts";

export type SendListRefusal =
  | NotVisible
  | NotAllowed
  /** Whom it would invite has changed since the moderator looked. */
  | { kind: "ListChanged"; count: number }
  | { kind: "ListSentBefore"; count: number };

/**
 * Invites everybody on a list in whose line nothing is wrong, all or none, and once: the mails are queued with the commit.
 * @returns how many
 * Refuses: NotVisible, NotAllowed, ListChanged, ListSentBefore.
 */
export async function sendInvitationList(
  actor: SignedInActor,
  { listId, count }: SendInvitationListInput,
): Promise<Result<{ count: number }, SendListRefusal>> {
  return transact(async (tx): Promise<Result<{ count: number }, SendListRefusal>> => {
    await tx.$queryRaw`select id from "InvitationList" where id = ${listId}::uuid for update`;
    const list = await load(tx, actor, listId);
    if (!list) return notVisible();
    const { group, text, validDays } = list;
    if (!mayInGroup(actor, group, "manageMembers") || !(await isMemberStill(tx, actor, group.id)))
      return notAllowed();
    if (list.sentAt) return refuse({ kind: "ListSentBefore", count: list.sent });
    const lines = await checkedLines(tx, group.id, text);
    const invited = lines.flatMap((line) => line.invited ?? []);
    if (invited.length !== count) return refuse({ kind: "ListChanged", count: invited.length });
    await inviteAll(tx, actor, {
      group,
      drafts: invited.map((each) => memberDraft(each, group.id, validDays)),
    });
    // The addresses stand with the invitations now.
    const data = { sentAt: await readClock(tx), sent: count, text: "" };
    await tx.invitationList.update({ where: { id: listId }, data, select: { id: true } });
    return ok({ count });
  });
}

function load(tx: Tx, actor: SignedInActor, id: string) {
  return tx.invitationList.findFirst({
    where: { id, createdById: actor.personId, group: visibleGroups(actor) },
    select: {
      text: true,
      validDays: true,
      sentAt: true,
      sent: true,
      group: { select: { id: true, name: true, concludedAt: true } },
    },
  });
}

type Everybody = { group: { id: string; name: string }; drafts: MemberDraft[] };

async function inviteAll(tx: Tx, actor: SignedInActor, { group, drafts }: Everybody): Promise<void> {
  const written = await writeInvitations(tx, actor, drafts);
  await sendInvitations(tx, { actor, group: group.name }, written);
  const facts = written.map(({ id, draft: { role } }) => {
    return { kind: "MemberInvited", groupId: group.id, subjectId: id, detail: { role } };
  });
  await recordFacts(tx, actor, facts);
}
