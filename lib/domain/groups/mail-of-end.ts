import { lastDayOf } from "#lib/base/day-end.ts";
import { formatDay } from "#lib/base/format-day.ts";
import { firstLanguage } from "#lib/base/languages.ts";
import { listReachable, type Reachable } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";

type Ending = { group: { id: string; slug: string; name: string }; personId: string; endsAt: Date };

/** Mails the member whose membership ends by itself, or has, and the group's moderators. */
export async function mailOfEnd(
  tx: Tx,
  what: "ending" | "ended",
  { group, personId, endsAt }: Ending,
): Promise<void> {
  const [member, moderators] = await Promise.all([
    tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } }),
    tx.member.findMany({
      where: { groupId: group.id, role: "moderator", leftAt: null, personId: { not: personId } },
      select: { personId: true },
    }),
  ]);
  const people = await listReachable(tx, [personId, ...moderators.map((moderator) => moderator.personId)]);
  const readers = await chooseMailed(tx, people, { kind: "asked", groupId: group.id, reminds: true });
  const link = `${settings().appUrl}/workspace/${group.slug}/members`;
  const mails = readers.map((reader) => {
    const values = {
      name: reader.name,
      member: member.name,
      group: group.name,
      day: dayFor(reader, endsAt),
      link,
    };
    const kind = reader.personId === personId ? kinds[what].own : kinds[what].others;
    return chosenMail(reader, kind, values);
  });
  if (mails.length > 0) await queueMails(tx, mails);
}

const kinds = {
  ending: { own: "membershipEnding", others: "memberEnding" },
  ended: { own: "membershipEnded", others: "memberEnded" },
} as const;

function dayFor({ language }: Reachable, endsAt: Date): string {
  return formatDay(lastDayOf(endsAt), language ?? firstLanguage);
}
