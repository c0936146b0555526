import type { SignedInActor } from "#lib/base/actor.ts";
import { readerTimeInWords } from "#lib/base/local-time.ts";
import { languageOfMail } from "#lib/domain/accounts/language-of-mail.ts";
import { writeInvitation } from "#lib/domain/groups/write-invitation.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import type { LoadedRound } from "./load-round.ts";

type Invited = { email: string; name: string };
type InvitingRound = Pick<LoadedRound, "id" | "groupId" | "of" | "state"> & { closesAt: Date | null };

/**
 * Writes an invitation to one round and mails its link. For a round that is only planned nothing is mailed: the link would lead
 * nowhere, and opening the round writes it anew.
 * @returns the invitation's id
 */
export async function sendReviewInvitation(
  tx: Tx,
  actor: SignedInActor,
  { round, invited }: { round: InvitingRound; invited: Invited },
): Promise<string> {
  const { email, name } = invited;
  const draft = { email, name, groupId: round.groupId, reviewRoundId: round.id };
  const { id, link } = await writeInvitation(tx, actor, draft);
  if (round.state === "planned" || !round.closesAt) return id;
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id: round.groupId },
    select: { name: true },
  });
  const language = await languageOfMail(tx, actor, email);
  const closes = readerTimeInWords(round.closesAt, { timeZone: null, language });
  const values = { name, inviter: actor.name, group: group.name, what: round.of.kind, closes, link };
  await queueMail(tx, { to: email, ...mailText("reviewInvitation", values, language) });
  return id;
}
