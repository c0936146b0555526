import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { isOpenInvitation } from "./rules.ts";

/** The link is unknown, used, withdrawn, declined, replaced or expired, or what it was for is over: they are not told apart. */
export type InvitationClosed = { kind: "InvitationClosed" };

export type LoadedInvitation = NonNullable<Awaited<ReturnType<typeof loadInvitation>>>;

/** Two who hold the same link take turns. The group first, as whoever concludes it does, and the review round before the link,
 *  as whoever withdraws it does. */
export async function lockInvitation(tx: Tx, token: string): Promise<void> {
  await tx.$queryRaw`
    select "WorkingGroup".id from "WorkingGroup"
    join "Invitation" on "groupId" = "WorkingGroup".id and "tokenHash" = ${hashOf(token)}
    for key share of "WorkingGroup"`;
  await tx.$queryRaw`
    select "ReviewRound".id from "ReviewRound"
    join "Invitation" on "reviewRoundId" = "ReviewRound".id and "tokenHash" = ${hashOf(token)}
    for key share of "ReviewRound"`;
  await tx.$queryRaw`select id from "Invitation" where "tokenHash" = ${hashOf(token)} for update`;
}

/** The invitation of a token. To read it uses nothing up: whoever opens links before their reader does takes nothing from them.
 *  @returns null when it is closed */
export async function loadInvitation(tx: Tx, token: string) {
  const row = await tx.invitation.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      perspective: true,
      word: true,
      memberEndsAt: true,
      administrator: true,
      groupId: true,
      acceptedAt: true,
      revokedAt: true,
      expiresAt: true,
      reviewRoundId: true,
      invitedBy: { select: { name: true } },
      group: { select: { name: true, slug: true, concludedAt: true } },
      reviewRound: { select: { state: true, closesAt: true, document: { select: { kind: true } } } },
    },
  });
  if (!row || !isOpenInvitation(row, await readClock(tx)) || row.group?.concludedAt) return null;
  return row.reviewRound && !(await isBeingRead(tx, row.reviewRound)) ? null : row;
}

/** A link to a round that is not open, or has closed by the database's clock, leads nowhere. */
async function isBeingRead(
  tx: Tx,
  { state, closesAt }: { state: string; closesAt: Date | null },
): Promise<boolean> {
  return state === "open" && closesAt !== null && closesAt > (await readClock(tx));
}
