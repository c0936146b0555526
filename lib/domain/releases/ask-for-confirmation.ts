import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
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

type Addressee = { personId: string; email: string; person: { name: string } };

function listModerators(tx: Tx, groupId: string): Promise<Addressee[]> {
  return tx.account.findMany({
    where: {
      disabledAt: null,
      person: { memberships: { some: { groupId, role: "moderator", leftAt: null } } },
    },
    select: { personId: true, email: true, person: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
}

async function mail(
  tx: Tx,
  kind: "releaseConfirmation" | "releaseUnconfirmed",
  { group, id, to }: { group: Group; id: string; to: readonly Addressee[] },
): Promise<void> {
  const link = `${settings().appUrl}${await publishAddress(tx, group.slug, id)}`;
  const mails = to.map(({ email, person }) => ({
    to: email,
    ...mailText(kind, { name: person.name, link }),
  }));
  await queueMails(tx, mails);
}
