import { asReachable, reachableColumns } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { listAwaiting } from "./awaited-papers.ts";

/**
 * Tells a group's moderators that a report will not come out at its instant, because a paper it presents was to come out before
 * and will not. Nobody is told where no report waits for it. The mail names neither of them nor the group.
 */
export async function tellOfHolding(
  tx: Tx,
  { paperId, group }: { paperId: string; group: { id: string; slug: string } },
): Promise<void> {
  if ((await listAwaiting(tx, paperId)).length === 0) return;
  const link = `${settings().appUrl}/workspace/${group.slug}/report/publish`;
  const moderators = await tx.account.findMany({
    where: {
      disabledAt: null,
      person: { memberships: { some: { groupId: group.id, role: "moderator", leftAt: null } } },
    },
    select: reachableColumns,
    orderBy: { id: "asc" },
    take: 100,
  });
  const occasion = { kind: "asked", groupId: group.id, reminds: true } as const;
  const told = await chooseMailed(tx, moderators.map(asReachable), occasion);
  const mails = told.map((reader) => chosenMail(reader, "releaseHeld", { name: reader.name, link }));
  await queueMails(tx, mails);
}
