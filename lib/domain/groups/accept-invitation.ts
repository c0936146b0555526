import { visitor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Admission, admit } from "#lib/domain/accounts/admit.ts";
import { type GuessablePassword, isGuessable } from "#lib/domain/accounts/is-guessable.ts";
import { limitTries, type TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import { setPassword } from "#lib/domain/accounts/set-password.ts";
import type { SignInOrigin } from "#lib/domain/accounts/sign-in.ts";
import { createPerson } from "#lib/domain/people/create-person.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { hashPassword, passwordMatches } from "#lib/infra/passwords.ts";
import { type InvitationClosed, loadInvitation, lockInvitation } from "./load-invitation.ts";
import type { AcceptInvitationInput } from "./schema.ts";
import { type TakenIn, takeIn } from "./take-in.ts";

type WrongPassword = { kind: "WrongPassword" };
type Accepted = TakenIn & { admission: Admission };

export type AcceptInvitationRefusal = InvitationClosed | WrongPassword | GuessablePassword | TooManyAttempts;

/** Where they accept, by the device that is known of them, if any is. */
type Here = Pick<SignInOrigin, "device" | "sampleAllowed" | "deviceToken">;

/**
 * Makes the holder of the link a member, or a reviewer of one text who is no member, with a new account or, after the right
 * password, with the one that has this address; lets them in. The link works once.
 * Refuses: InvitationClosed (also: its account is disabled), WrongPassword (an account exists and this is not its password),
 * GuessablePassword (of one that is chosen here), TooManyAttempts.
 */
export async function acceptInvitation(
  input: AcceptInvitationInput,
  { network, sampleAllowed = false, ...from }: Omit<SignInOrigin, "sampleAllowed"> & Partial<SignInOrigin>,
): Promise<Result<Accepted, AcceptInvitationRefusal>> {
  const open = await loadInvitation(db, input.token);
  if (!open) return refuse({ kind: "InvitationClosed" });
  const { email } = open;
  return limitTries(
    { email, network, deviceToken: from.deviceToken },
    async (): Promise<Result<Accepted, AcceptInvitationRefusal>> => {
      if ((await choosesPassword(email)) && (await isGuessable(input.password, email)))
        return refuse({ kind: "GuessablePassword" });
      return accept(input, { ...from, sampleAllowed });
    },
  );
}

/** Whether what they type is a new password, and not the one that their account has. */
async function choosesPassword(email: string): Promise<boolean> {
  return (await db.account.count({ where: { email, passwordHash: { not: null } } })) === 0;
}

function accept(
  input: AcceptInvitationInput,
  { device, ...here }: Here,
): Promise<Result<Accepted, InvitationClosed | WrongPassword>> {
  return transact(async (tx): Promise<Result<Accepted, InvitationClosed | WrongPassword>> => {
    await lockInvitation(tx, input.token);
    const invitation = await loadInvitation(tx, input.token);
    if (!invitation) return refuse({ kind: "InvitationClosed" });
    const account = await takeAccount(tx, invitation.email, { ...input, ...here });
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
type Claim = Pick<AcceptInvitationInput, "name" | "password"> & Omit<Here, "device">;

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

/** The link was mailed to the address, which proves as much as a link by which a password is set anew, and ends as much. */
async function givePassword(
  tx: Tx,
  { known, email, claim }: { known: AccountRow | null; email: string; claim: Claim },
): Promise<AccountRow> {
  const passwordHash = await hashPassword(claim.password);
  if (known) {
    await setPassword(tx, visitor, { accountId: known.id, passwordHash, deviceToken: claim.deviceToken });
    return known;
  }
  const personId = await createPerson(tx, { name: claim.name });
  return tx.account.create({ data: { personId, email, passwordHash }, select: { id: true, personId: true } });
}
