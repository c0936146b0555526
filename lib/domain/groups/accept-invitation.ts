import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Admission, admit } from "#lib/domain/accounts/admit.ts";
import { limitTries, type TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import type { SignInOrigin } from "#lib/domain/accounts/sign-in.ts";
import { createPerson } from "#lib/domain/people/create-person.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { hashPassword, passwordMatches } from "#lib/infra/passwords.ts";
import { type InvitationClosed, loadInvitation, lockInvitation } from "./load-invitation.ts";
import type { AcceptInvitationInput } from "./schema.ts";
import { type TakenIn, takeIn } from "./take-in.ts";

type WrongPassword = { kind: "WrongPassword" };
type Accepted = TakenIn & { admission: Admission };

export type AcceptInvitationRefusal = InvitationClosed | WrongPassword | TooManyAttempts;

/**
 * Makes the holder of the link a member, or a reviewer of one text who is no member, with a new account or, after the right
 * password, with the one that has this address; lets them in. The link works once.
 * Refuses: InvitationClosed (also: its account is disabled), WrongPassword (an account exists and this is not its password),
 * TooManyAttempts.
 */
export async function acceptInvitation(
  input: AcceptInvitationInput,
  { network, device, sampleAllowed = false }: Omit<SignInOrigin, "sampleAllowed"> & Partial<SignInOrigin>,
): Promise<Result<Accepted, AcceptInvitationRefusal>> {
  const open = await loadInvitation(db, input.token);
  if (!open) return refuse({ kind: "InvitationClosed" });
  return limitTries({ email: open.email, network }, () => accept(input, { device, sampleAllowed }));
}

function accept(
  input: AcceptInvitationInput,
  { device, sampleAllowed }: Pick<SignInOrigin, "device" | "sampleAllowed">,
): Promise<Result<Accepted, InvitationClosed | WrongPassword>> {
  return transact(async (tx): Promise<Result<Accepted, InvitationClosed | WrongPassword>> => {
    await lockInvitation(tx, input.token);
    const invitation = await loadInvitation(tx, input.token);
    if (!invitation) return refuse({ kind: "InvitationClosed" });
    const account = await takeAccount(tx, invitation.email, { ...input, sampleAllowed });
    if (!account.ok) return account;
    const taken = await takeIn(tx, invitation, account.value);
    if (!taken.ok) return taken;
    return ok({
      ...taken.value,
      admission: await admit(tx, { accountId: account.value.id, device, way: "invitation" }),
    });
  });
}

type AccountRow = { id: string; personId: string };
type Claim = Pick<AcceptInvitationInput, "name" | "password"> & { sampleAllowed: boolean };

async function takeAccount(
  tx: Tx,
  email: string,
  claim: Claim,
): Promise<Result<AccountRow, InvitationClosed | WrongPassword>> {
  const known = await tx.account.findUnique({
    where: { email },
    select: { id: true, personId: true, passwordHash: true, disabledAt: true, sample: true },
  });
  if (known?.disabledAt || (known?.sample && !claim.sampleAllowed))
    return refuse({ kind: "InvitationClosed" });
  if (known?.passwordHash && !(await passwordMatches(known.passwordHash, claim.password)))
    return refuse({ kind: "WrongPassword" });
  return ok(known?.passwordHash ? known : await givePassword(tx, { known, email, claim }));
}

/** The link was mailed to the address, which proves as much as a link by which a password is set anew. */
async function givePassword(
  tx: Tx,
  { known, email, claim }: { known: AccountRow | null; email: string; claim: Claim },
): Promise<AccountRow> {
  const passwordHash = await hashPassword(claim.password);
  if (known) {
    await tx.account.update({ where: { id: known.id }, data: { passwordHash }, select: { id: true } });
    return known;
  }
  const personId = await createPerson(tx, { name: claim.name });
  return tx.account.create({ data: { personId, email, passwordHash }, select: { id: true, personId: true } });
}
