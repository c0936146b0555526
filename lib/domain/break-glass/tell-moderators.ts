import { readerTimeInWords } from "#lib/base/local-time.ts";
import { asReachable, reachableColumns } from "#lib/domain/accounts/list-reachable.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";

/**
 * Tells the moderators of a group at once that an administrator reads in it. The mail names neither the group nor the reason: these
 * stand on the group's own page.
 */
export async function tellModerators(
  tx: Tx,
  { group, by, until }: { group: { id: string; slug: string }; by: string; until: Date },
): Promise<void> {
  const moderating = { groupId: group.id, role: "moderator" as const, leftAt: null };
  const accounts = await tx.account.findMany({
    where: { disabledAt: null, person: { memberships: { some: moderating } } },
    select: reachableColumns,
    orderBy: { id: "asc" },
  });
  const link = `${settings().appUrl}/workspace/${group.slug}`;
  const mails = accounts.map(asReachable).map(({ email, name, ...reader }) => {
    const values = { name, by, until: readerTimeInWords(until, reader), link };
    return { to: email, ...mailText("glassBroken", values, reader.language) };
  });
  await queueMails(tx, mails);
}
