import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import type { SignInHere } from "./confirm-sign-in.ts";
import { limitMailLinks } from "./limit-mail-links.ts";
import type { TooManyAttempts } from "./limit-tries.ts";
import { mailAddressAsked } from "./mail-address-change.ts";
import { type NotFresh, requireFresh } from "./require-fresh.ts";
import { addressChangeHours } from "./rules.ts";
import type { AskForAddressInput } from "./schema.ts";

export type AskForAddressRefusal = NotFresh | TooManyAttempts | { kind: "SameAddress" };

/**
 * The actor wants to sign in with another address. Both mailboxes are asked, and nothing changes before both have confirmed.
 * What was asked before and not confirmed is over. The answer is the same where the new address is somebody else's.
 * Refuses: NotFresh, SameAddress, TooManyAttempts.
 */
export async function askForAddress(
  actor: SignedInActor,
  { email }: AskForAddressInput,
  { token, network }: Pick<SignInHere, "token" | "network">,
): Promise<Result<undefined, AskForAddressRefusal>> {
  const early = await requireFresh(actor, token);
  if (!early.ok) return early;
  if (!(await mayBeMailed(actor, { email, network }))) return refuse({ kind: "TooManyAttempts" });
  return transact(async (tx): Promise<Result<undefined, AskForAddressRefusal>> => {
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    const account = await tx.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { email: true, language: true },
    });
    if (account.email === email) return refuse({ kind: "SameAddress" });
    const tokens = await keep(tx, actor, { email, token });
    await mailAddressAsked(tx, { name: actor.name, ...account }, { to: email, tokens });
    return ok();
  });
}

/** Neither the mailbox of the new address nor the actor's own is filled by it. */
async function mayBeMailed(
  { accountId }: SignedInActor,
  { email, network }: { email: string; network: string },
) {
  const decided = [
    await limitMailLinks({ email, network }),
    await limitMailLinks({ email: `of ${accountId}`, network }),
  ];
  return decided.every((each) => each === "answer");
}

async function keep(
  tx: Tx,
  { accountId }: SignedInActor,
  { email, token }: { email: string; token: string },
) {
  const tokens = { old: newToken(), new: newToken() };
  const row = {
    email,
    oldTokenHash: hashOf(tokens.old),
    newTokenHash: hashOf(tokens.new),
    oldConfirmedAt: null,
    newConfirmedAt: null,
    sessionHash: hashOf(token),
    expiresAt: new Date((await readClock(tx)).getTime() + addressChangeHours * 60 * 60_000),
  };
  await tx.addressChange.upsert({
    where: { accountId },
    create: { accountId, ...row },
    update: row,
    select: { accountId: true },
  });
  return tokens;
}
