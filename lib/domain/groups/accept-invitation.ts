import { visitor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { limitTries, type TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import type { SignInOrigin } from "#lib/domain/accounts/sign-in.ts";
import { type NewSession, startSession } from "#lib/domain/accounts/start-session.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { createPerson } from "#lib/domain/people/create-person.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { hashPassword, passwordMatches } from "#lib/infra/passwords.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { isOpenInvitation } from "./rules.ts";
import type { AcceptInvitationInput } from "./schema.ts";

type Closed = { kind: "InvitationClosed" };
type WrongPassword = { kind: "WrongPassword" };

export type AcceptInvitationRefusal = Closed | WrongPassword | TooManyAttempts;

/** What an open invitation says to whoever holds its link. */
export type OpenInvitation = { email: string; name: string; group: string | null; hasAccount: boolean };

/** @returns null when the link is unknown, used, revoked or expired: they are not told apart */
export async function findOpenInvitation(token: string): Promise<OpenInvitation | null> {
  const row = await load(db, token);
  if (!row) return null;
  const accounts = await db.account.count({ where: { email: row.email, passwordHash: { not: null } } });
  return { email: row.email, name: row.name, group: row.group?.name ?? null, hasAccount: accounts > 0 };
}

/**
 * Makes the holder of the link a member, with a new account or, after the right password, with the one that
 * has this address; starts a session. The link works once.
 * Refuses: InvitationClosed, WrongPassword (an account exists and this is not its password), TooManyAttempts.
 */
export async function acceptInvitation(
  input: AcceptInvitationInput,
  { network, device }: Omit<SignInOrigin, "sampleAllowed">,
): Promise<Result<NewSession, AcceptInvitationRefusal>> {
  const open = await load(db, input.token);
  if (!open) return refuse({ kind: "InvitationClosed" });
  return limitTries({ email: open.email, network }, () => accept(input, device));
}

function accept(
  input: AcceptInvitationInput,
  device: string,
): Promise<Result<NewSession, Closed | WrongPassword>> {
  return transact(async (tx): Promise<Result<NewSession, Closed | WrongPassword>> => {
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
    return ok(await startSession(tx, account.id, device));
  });
}

type InvitationRow = NonNullable<Awaited<ReturnType<typeof load>>>;
type AccountRow = { id: string; personId: string };

/** Two who hold the same link take turns. */
async function lock(tx: Tx, token: string): Promise<void> {
  await tx.$queryRaw`select id from "Invitation" where "tokenHash" = ${hashOf(token)} for update`;
}

async function load(tx: Pick<Tx, "invitation">, token: string) {
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
      group: { select: { name: true } },
    },
  });
  return row && isOpenInvitation(row, new Date()) ? row : null;
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
