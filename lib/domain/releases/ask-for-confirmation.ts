import { asReachable, type Reachable, reachableColumns } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { publishAddress } from "./publish-address.ts";

type Group = { id: string; slug: string };

/** A release, and who asked for it; null where that person is not known any more. */
type Asked = { id: string; requestedById: string | null };

/**
 * Asks a group's other moderators to confirm a release. The mail names neither what it is about nor the group: whoever sees a
 * mailbox over a shoulder learns nothing.
 */
export async function askForConfirmation(tx: Tx, group: Group, { id, requestedById }: Asked): Promise<void> {
  const others = (await listModerators(tx, group.id)).filter(({ personId }) => personId !== requestedById);
  await mail(tx, "releaseConfirmation", { group, id, to: others });
}

/** Tells whoever asked for a release that it waits now, because their group began to want a second moderator. */
export async function tellHeld(tx: Tx, group: Group, { id, requestedById }: Asked): Promise<void> {
  const asker = (await listModerators(tx, group.id)).filter(({ personId }) => personId === requestedById);
  await mail(tx, "releaseUnconfirmed", { group, id, to: asker });
}

async function listModerators(tx: Tx, groupId: string): Promise<Reachable[]> {
  const accounts = await tx.account.findMany({
    where: {
      disabledAt: null,
      person: { memberships: { some: { groupId, role: "moderator", leftAt: null } } },
    },
    select: reachableColumns,
    orderBy: { id: "asc" },
  });
  return accounts.map(asReachable);
}

async function mail(
  tx: Tx,
  kind: "releaseConfirmation" | "releaseUnconfirmed",
  { group, id, to }: { group: Group; id: string; to: readonly Reachable[] },
): Promise<void> {
  const link = `${settings().appUrl}${await publishAddress(tx, group.slug, id)}`;
  const told = await chooseMailed(tx, to, { kind: "asked", groupId: group.id });
  const mails = told.map((reader) => chosenMail(reader, kind, { name: reader.name, link }));
  await queueMails(tx, mails);
}
