import type { SignedInActor } from "#lib/base/actor.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { AddressChangeView } from "./types.ts";

const columns = {
  accountId: true,
  email: true,
  oldTokenHash: true,
  oldConfirmedAt: true,
  newConfirmedAt: true,
  expiresAt: true,
  sessionHash: true,
  account: { select: { email: true, language: true, person: { select: { name: true } } } },
} as const;

/** A change of address that waits, as the holder of a link in one of its two mails finds it: `mailbox` says in which.
 *  @returns null when the link is unknown, used or too old, or the account is disabled: they are not told apart */
export async function findAddressChange(token: string, tx: Pick<Tx, "addressChange" | "$queryRaw"> = db) {
  const tokenHash = hashOf(token);
  const row = await tx.addressChange.findFirst({
    where: {
      OR: [{ oldTokenHash: tokenHash }, { newTokenHash: tokenHash }],
      expiresAt: { gt: await readClock(tx) },
      account: { disabledAt: null },
    },
    select: columns,
  });
  if (!row) return null;
  const mailbox = row.oldTokenHash === tokenHash ? ("old" as const) : ("new" as const);
  return { ...row, mailbox, ...asView(row) };
}

/** @returns the actor's own change of address that waits to be confirmed; null: there is none */
export async function readAddressChange(actor: SignedInActor): Promise<AddressChangeView | null> {
  const row = await db.addressChange.findFirst({
    where: { accountId: actor.accountId, expiresAt: { gt: await readClock() } },
    select: columns,
  });
  return row && asView(row);
}

type Row = {
  email: string;
  oldConfirmedAt: Date | null;
  newConfirmedAt: Date | null;
  expiresAt: Date;
  account: { email: string };
};

const asView = ({ account, email, oldConfirmedAt, newConfirmedAt, expiresAt }: Row): AddressChangeView => ({
  before: account.email,
  after: email,
  confirmed: { old: oldConfirmedAt !== null, new: newConfirmedAt !== null },
  expiresAt,
});
