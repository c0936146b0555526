import { visitor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Admission, admit } from "#lib/domain/accounts/admit.ts";
import { limitTries, type TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import type { SignInOrigin } from "#lib/domain/accounts/sign-in.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { createPerson } from "#lib/domain/people/create-person.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { hashPassword, passwordMatches } from "#lib/infra/passwords.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { admitReviewer } from "./admit-reviewer.ts";
import { isOpenInvitation } from "./rules.ts";
import type { AcceptInvitationInput } from "./schema.ts";

type Closed = { kind: "InvitationClosed" };
type WrongPassword = { kind: "WrongPassword" };

export type AcceptInvitationRefusal = Closed | WrongPassword | TooManyAttempts;

/** What an open invitation says to whoever holds its link. `review`: it is to read one text of the group, until then. */
export type OpenInvitation = {
  email: string;
  name: string;
  group: string | null;
  review: { of: "paper" | "report"; closesAt: Date } | null;
  hasAccount: boolean;
};

/** Who was taken in, and the review round they came for; null: a group, or the installation. */
export type TakenIn = { admission: Admission; roundId: string | null };

/** @returns null when the link is unknown, used, revoked or expired: they are not told apart */
export async function findOpenInvitation(token: string): Promise<OpenInvitation | null> {
  const row = await load(db, token);
  if (!row) return null;
  const accounts = await db.account.count({ where: { email: row.email, passwordHash: { not: null } } });
  const { email, name, group, reviewRound } = row;
  const closesAt = reviewRound?.closesAt;
  const review = closesAt
    ? { of: reviewRound.document.kind === "paper" ? ("paper" as const) : ("report" as const), closesAt }
    : null;
  return { email, name, group: group?.name ?? null, review, hasAccount: accounts > 0 };
}

/**
 * Makes the holder of the link a member, or a reviewer of one text who is no member, with a new account or, after the right
 * password, with the one that has this address; lets them in. The link works once.
 * Refuses: InvitationClosed, WrongPassword (an account exists and this is not its password), TooManyAttempts.
 */
export async function acceptInvitation(
  input: AcceptInvitationInput,
  { network, device }: Omit<SignInOrigin, "sampleAllowed">,
): Promise<Result<TakenIn, AcceptInvitationRefusal>> {
  const open = await load(db, input.token);
  if (!open) return refuse({ kind: "InvitationClosed" });
  return limitTries({ email: open.email, network }, () => accept(input, device));
}

function accept(
  input: AcceptInvitationInput,
  device: string,
): Promise<Result<TakenIn, Closed | WrongPassword>> {
  return transact(async (tx): Promise<Result<TakenIn, Closed | WrongPassword>> => {
    await lock(tx, input.token);
    const invitation = await load(tx, input.token);
    if (!invitation) return refuse({ kind: "InvitationClosed" });
    const account = await takeAccount(tx, invitation, input);
    if (!account) return refuse({ kind: "WrongPassword" });
    const taken = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null },
      data: { acceptedAt: new Date(), acceptedById: account.personId },
    });
    if (taken.count === 0) return refuse({ kind: "InvitationClosed" });
    await join(tx, invitation, account);
    const admission = await admit(tx, { accountId: account.id, device });
    return ok({ admission, roundId: invitation.reviewRoundId });
  });
}

type InvitationRow = NonNullable<Awaited<ReturnType<typeof load>>>;
type AccountRow = { id: string; personId: string };

/** Two who hold the same link take turns. The group first, as whoever concludes it does, and the review round before the link,
 *  as whoever withdraws it does. */
async function lock(tx: Tx, token: string): Promise<void> {
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

async function load(tx: Tx, token: string) {
  const row = await tx.invitation.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      perspective: true,
      administrator: true,
      groupId: true,
      acceptedAt: true,
      revokedAt: true,
      expiresAt: true,
      reviewRoundId: true,
      group: { select: { name: true, concludedAt: true } },
      reviewRound: { select: { state: true, closesAt: true, document: { select: { kind: true } } } },
    },
  });
  if (!row || !isOpenInvitation(row, new Date()) || row.group?.concludedAt) return null;
  return row.reviewRound && !(await isBeingRead(tx, row.reviewRound)) ? null : row;
}

/** A link to a round that is not open, or has closed by the database's clock, leads nowhere. */
async function isBeingRead(
  tx: Tx,
  { state, closesAt }: { state: string; closesAt: Date | null },
): Promise<boolean> {
  return state === "open" && closesAt !== null && closesAt > (await readClock(tx));
}

/** @returns null when the account exists already and the password is not its own */
async function takeAccount(
  tx: Tx,
  { email }: InvitationRow,
  input: AcceptInvitationInput,
): Promise<AccountRow | null> {
  const known = await tx.account.findUnique({
    where: { email },
    select: { id: true, personId: true, passwordHash: true },
  });
  if (known?.passwordHash) return (await passwordMatches(known.passwordHash, input.password)) ? known : null;
  const passwordHash = await hashPassword(input.password);
  if (known) {
    await tx.account.update({ where: { id: known.id }, data: { passwordHash }, select: { id: true } });
    return known;
  }
  const personId = await createPerson(tx, { name: input.name });
  return tx.account.create({ data: { personId, email, passwordHash }, select: { id: true, personId: true } });
}

async function join(tx: Tx, invitation: InvitationRow, account: AccountRow): Promise<void> {
  const { groupId, role, perspective } = invitation;
  if (groupId && invitation.reviewRoundId)
    await admitReviewer(tx, { roundId: invitation.reviewRoundId, groupId, personId: account.personId });
  if (invitation.administrator)
    await tx.account.update({
      where: { id: account.id },
      data: { administrator: true },
      select: { id: true },
    });
  if (!groupId || !role) return;
  const member = { groupId, personId: account.personId };
  if ((await tx.member.count({ where: { ...member, leftAt: null } })) > 0) return;
  const { id } = await tx.member.create({ data: { ...member, role, perspective }, select: { id: true } });
  await recordFact(tx, visitor, { kind: "MemberJoined", groupId, subjectId: id, detail: { role } });
}
