import type { MemberRole } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { loadInvitation } from "./load-invitation.ts";

/** What an open invitation says to whoever holds its link. `review`: it is to read one text of the group, until then. */
export type OpenInvitation = {
  email: string;
  name: string;
  group: string | null;
  /** Null: no membership comes of it. */
  role: MemberRole | null;
  perspective: string;
  /** Who invites; null where they are gone, or nobody did. */
  inviter: string | null;
  /** What they say; may be empty. */
  word: string;
  expiresAt: Date;
  /** When the membership will end by itself. */
  memberEndsAt: Date | null;
  review: { of: "paper" | "report"; closesAt: Date } | null;
  /** Whether there is an account with this address and a password. */
  hasAccount: boolean;
};

/** @returns null when the link is unknown, used, withdrawn, declined or expired: they are not told apart */
export async function findOpenInvitation(token: string): Promise<OpenInvitation | null> {
  const row = await loadInvitation(db, token);
  if (!row) return null;
  const accounts = await db.account.count({ where: { email: row.email, passwordHash: { not: null } } });
  const { email, name, role, perspective, word, expiresAt, memberEndsAt } = row;
  return {
    ...{ email, name, role, perspective, word, expiresAt, memberEndsAt },
    group: row.group?.name ?? null,
    inviter: row.invitedBy?.name ?? null,
    review: reviewOf(row.reviewRound),
    hasAccount: accounts > 0,
  };
}

/** Whether whoever held this link said no with it: they see that it was taken, and nobody else has the link. */
export async function wasDeclined(token: string): Promise<boolean> {
  const declined = { tokenHash: hashOf(token), declinedAt: { not: null } };
  return (await db.invitation.count({ where: declined })) > 0;
}

function reviewOf(
  round: { closesAt: Date | null; document: { kind: string } } | null,
): OpenInvitation["review"] {
  if (!round?.closesAt) return null;
  return { of: round.document.kind === "paper" ? "paper" : "report", closesAt: round.closesAt };
}
