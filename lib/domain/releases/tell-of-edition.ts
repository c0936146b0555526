import { asReachable, reachableColumns } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";

type Told = { groupId: string; title: string; slug: string; number: number };

/** Tells the members of a group that an edition of theirs is public now, by mails that go out with the commit. */
export async function tellOfEdition(tx: Tx, { groupId, title, slug, number }: Told): Promise<void> {
  const members = await tx.account.findMany({
    where: { disabledAt: null, person: { memberships: { some: { groupId, leftAt: null } } } },
    select: reachableColumns,
    orderBy: { id: "asc" },
  });
  const link = `${settings().appUrl}/publications/${slug}/editions/${number}`;
  const told = await chooseMailed(tx, members.map(asReachable), { kind: "published", groupId });
  const mails = told.map((reader) =>
    chosenMail(reader, "editionPublished", { name: reader.name, title, link }),
  );
  await queueMails(tx, mails);
}
