import type { Actor, MemberRole } from "#lib/base/actor.ts";
import { endOfDay } from "#lib/base/day-end.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { settings } from "#lib/infra/settings.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { invitationDays, invitationExpiry } from "./rules.ts";
import type { InvitedInput } from "./schema.ts";

/** Whom an invitation to a group is for, and as what. */
export type MemberDraft = {
  email: string;
  name: string;
  groupId: string;
  role: MemberRole;
  perspective: string;
  /** Null: the membership does not end by itself. */
  memberEndsAt: Date | null;
  /** What who invites says to them; may be empty. */
  word: string;
  /** For how long the link works. */
  validDays: number;
};

/** What somebody typed of whom they invite, as a draft. @param days for how long the link works */
export function memberDraft(
  { until, word = "", ...invited }: InvitedInput,
  groupId: string,
  days: number = invitationDays.usual,
): MemberDraft {
  return { ...invited, groupId, word, validDays: days, memberEndsAt: until ? endOfDay(until) : null };
}

/** Whom an invitation is for, and to what: a group in a role, one review round of a group, or no group as an administrator. */
export type InvitationDraft =
  | MemberDraft
  | { email: string; name: string; groupId: string; reviewRoundId: string }
  | { email: string; name: string; administrator: true };

/** An invitation just written. The link is stored nowhere. */
export type WrittenInvitation<Draft> = { draft: Draft; id: string; link: string; expiresAt: Date };

/**
 * Writes an invitation. An earlier open one of the same address to the same group, round (or to none) is revoked, so
 * that one link at most works.
 */
export async function writeInvitation<Draft extends InvitationDraft>(
  tx: Tx,
  actor: Actor,
  draft: Draft,
): Promise<WrittenInvitation<Draft>> {
  const [written] = await writeInvitations(tx, actor, [draft]);
  if (!written) throw new Error("An invitation was not written");
  return written;
}

/** The same for several people who are invited to the same thing; each address stands there once. */
export async function writeInvitations<Draft extends InvitationDraft>(
  tx: Tx,
  actor: Actor,
  drafts: readonly Draft[],
): Promise<WrittenInvitation<Draft>[]> {
  if (!drafts[0]) return [];
  await takeTurns(tx, drafts);
  const now = await readClock(tx);
  await revokeEarlier(tx, drafts, now);
  const rows = drafts.map((draft) => rowOf(actor, draft, now));
  const created = await tx.invitation.createManyAndReturn({
    data: rows.map(({ data }) => data),
    select: { id: true, tokenHash: true },
  });
  const idByHash = new Map(created.map(({ id, tokenHash }) => [tokenHash, id]));
  return rows.map(({ draft, data, link }) => ({
    draft,
    link,
    id: idByHash.get(data.tokenHash) ?? "",
    expiresAt: data.expiresAt,
  }));
}

/** Where the secret of an invitation leads. */
export function invitationLink(token: string): string {
  return `${settings().appUrl}/invitations/${token}`;
}

/** Two who invite the same address take turns, or neither would see the other's link to revoke it. One order for everybody. */
async function takeTurns(tx: Tx, drafts: readonly InvitationDraft[]): Promise<void> {
  const emails = JSON.stringify(drafts.map(({ email }) => email).sort());
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(email, 0))
    from jsonb_array_elements_text(${emails}::jsonb) with ordinality as invited (email, place) order by place`;
}

async function revokeEarlier(tx: Tx, drafts: readonly InvitationDraft[], now: Date): Promise<void> {
  const [draft] = drafts;
  const groupId = draft && "groupId" in draft ? draft.groupId : null;
  const reviewRoundId = draft && "reviewRoundId" in draft ? draft.reviewRoundId : null;
  const email = { in: drafts.map((each) => each.email) };
  await tx.invitation.updateMany({
    where: { groupId, reviewRoundId, email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

function rowOf<Draft extends InvitationDraft>(actor: Actor, draft: Draft, now: Date) {
  const token = newToken();
  const plain: InvitationDraft = draft;
  const { validDays, memberEndsAt } = "validDays" in plain ? plain : unbounded;
  const data = {
    ...plain,
    tokenHash: hashOf(token),
    invitedById: actor.kind === "member" ? actor.personId : null,
    sentAt: now,
    expiresAt: invitationExpiry(now, validDays, memberEndsAt),
  };
  return { draft, data, link: invitationLink(token) };
}

const unbounded = { validDays: invitationDays.usual, memberEndsAt: null };
