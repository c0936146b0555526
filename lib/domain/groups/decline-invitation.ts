import { visitor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import {
  type InvitationClosed,
  type LoadedInvitation,
  loadInvitation,
  lockInvitation,
} from "./load-invitation.ts";
import type { DeclineInvitationInput } from "./schema.ts";

/** Says no, for whoever holds the link, with a word that the moderators read. The link is used up. Refuses: InvitationClosed. */
export async function declineInvitation({
  token,
  word,
}: DeclineInvitationInput): Promise<Result<undefined, InvitationClosed>> {
  return transact(async (tx): Promise<Result<undefined, InvitationClosed>> => {
    await lockInvitation(tx, token);
    const invitation = await loadInvitation(tx, token);
    if (!invitation) return refuse({ kind: "InvitationClosed" });
    const declinedAt = await readClock(tx);
    const declined = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null },
      data: { declinedAt, declinedWord: word, revokedAt: declinedAt },
    });
    if (declined.count === 0) return refuse({ kind: "InvitationClosed" });
    await note(tx, invitation);
    return ok();
  });
}

async function note(tx: Tx, { id, groupId }: LoadedInvitation): Promise<void> {
  if (groupId) await recordFact(tx, visitor, { kind: "MemberInvitationDeclined", groupId, subjectId: id });
}
