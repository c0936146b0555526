import { visitor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { endEntries } from "./end-entries.ts";
import { findAddressChange } from "./find-address-change.ts";
import { mailAddressChanged } from "./mail-address-change.ts";
import type { MailLinkInput } from "./schema.ts";
import type { MailLinkClosed } from "./take-mail-link.ts";

export type ConfirmAddressRefusal = MailLinkClosed | { kind: "AddressTaken" };

/**
 * One of the two mailboxes agrees to a change of address. With the second the account signs in with the new one: every sign-in
 * ends but the one that asked, and both mailboxes are told.
 * @returns whether that was the second
 * Refuses: MailLinkClosed, AddressTaken (it became another account's meanwhile).
 */
export function confirmAddress({
  token,
}: MailLinkInput): Promise<Result<{ changed: boolean }, ConfirmAddressRefusal>> {
  return transact(async (tx): Promise<Result<{ changed: boolean }, ConfirmAddressRefusal>> => {
    await lock(tx, token);
    const change = await findAddressChange(token, tx);
    if (!change) return refuse({ kind: "MailLinkClosed" });
    const confirmed = { ...change.confirmed, [change.mailbox]: true };
    if (confirmed.old && confirmed.new) return complete(tx, change);
    const field = change.mailbox === "old" ? "oldConfirmedAt" : "newConfirmedAt";
    await tx.addressChange.update({
      where: { accountId: change.accountId },
      data: { [field]: new Date() },
      select: { accountId: true },
    });
    return ok({ changed: false });
  });
}

/** Either mailbox ends a change of address before it is made. No change is no error: it is over either way. */
export function cancelAddress({ token }: MailLinkInput): Promise<Result<undefined, never>> {
  return transact(async (tx): Promise<Result<undefined, never>> => {
    const change = await findAddressChange(token, tx);
    if (change) await tx.addressChange.deleteMany({ where: { accountId: change.accountId } });
    return ok();
  });
}

/** Two who confirm at once take turns: the second sees that it is the second. */
async function lock(tx: Tx, token: string): Promise<void> {
  const tokenHash = hashOf(token);
  await tx.$queryRaw`
    select "accountId" from "AddressChange"
    where "oldTokenHash" = ${tokenHash} or "newTokenHash" = ${tokenHash} for update`;
}

type Change = NonNullable<Awaited<ReturnType<typeof findAddressChange>>>;

async function complete(
  tx: Tx,
  { accountId, account, after, sessionHash }: Change,
): Promise<Result<{ changed: true }, { kind: "AddressTaken" }>> {
  if ((await tx.account.count({ where: { email: after } })) > 0) return refuse({ kind: "AddressTaken" });
  await tx.account.update({ where: { id: accountId }, data: { email: after }, select: { id: true } });
  await endEntries(tx, accountId, { but: sessionHash });
  await recordFact(tx, visitor, { kind: "AccountAddressChanged", subjectId: accountId });
  await mailAddressChanged(tx, { name: account.person.name, ...account }, after);
  return ok({ changed: true });
}
