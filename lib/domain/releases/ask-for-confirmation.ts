import type { SignedInActor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { publishAddress } from "./publish-address.ts";

type Asked = { id: string; actor: SignedInActor };

/**
 * Asks a group's other moderators to confirm a release. The mail names neither what it is about nor the group: whoever sees a
 * mailbox over a shoulder learns nothing.
 */
export async function askForConfirmation(
  tx: Tx,
  group: { id: string; slug: string },
  { id, actor }: Asked,
): Promise<void> {
  const link = `${settings().appUrl}${await publishAddress(tx, group.slug, id)}`;
  const others = await tx.account.findMany({
    where: {
      disabledAt: null,
      personId: { not: actor.personId },
      person: { memberships: { some: { groupId: group.id, role: "moderator", leftAt: null } } },
    },
    select: { email: true, person: { select: { name: true } } },
    orderBy: { id: "asc" },
    take: 100,
  });
  const mails = others.map(({ email, person }) => ({
    to: email,
    ...mailText("releaseConfirmation", { name: person.name, link }),
  }));
  await queueMails(tx, mails);
}
