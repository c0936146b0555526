import { chosenLanguage } from "#lib/base/languages.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { LoadedRound } from "./load-round.ts";

type Commented = { authorId: string | null; takenBackAt: Date | null };

/**
 * Tells everybody whose comments stand that they are answered, how many of theirs, and where to read it. The mail holds no word
 * of the text, of a comment or of an answer. Somebody whose account is disabled, or who is no longer admitted, is not told.
 */
export async function mailResponses(
  tx: Tx,
  round: Pick<LoadedRound, "id" | "groupId" | "slug" | "of">,
  comments: readonly Commented[],
): Promise<void> {
  const counts = countByAuthor(comments);
  const [group, people] = await Promise.all([
    tx.workingGroup.findUniqueOrThrow({ where: { id: round.groupId }, select: { name: true } }),
    listAdmitted(tx, round, [...counts.keys()]),
  ]);
  const told = await chooseMailed(tx, people, { kind: "asked", groupId: round.groupId });
  const mails = told.map(({ personId, role, name, ...reader }) => {
    const isInside = role !== undefined && role !== "observer";
    const link = `${settings().appUrl}${isInside ? workshopAddress(round) : `/reviews/${round.id}`}`;
    const count = String(counts.get(personId) ?? 0);
    const values = { name, group: group.name, count, link };
    return chosenMail(reader, "reviewAnswered", values);
  });
  await queueMails(tx, mails);
}

/** Where moderators and experts find the round's answers; a paper in review is not open to observers. */
function workshopAddress({ slug, of }: Pick<LoadedRound, "slug" | "of">): string {
  return `/workspace/${slug}/${of.kind === "paper" ? `papers/${of.slug}` : "report"}/review/responses`;
}

function countByAuthor(comments: readonly Commented[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { authorId, takenBackAt } of comments)
    if (authorId && !takenBackAt) counts.set(authorId, (counts.get(authorId) ?? 0) + 1);
  return counts;
}

/** Those of these people who still may read their answers, and whom a mail can reach. */
async function listAdmitted(
  tx: Tx,
  { id: roundId, groupId }: Pick<LoadedRound, "id" | "groupId">,
  personIds: string[],
) {
  const accounts = await tx.account.findMany({
    where: {
      personId: { in: personIds },
      disabledAt: null,
      person: {
        OR: [
          { memberships: { some: { groupId, leftAt: null } } },
          { reviews: { some: { roundId, outside: true, endedAt: null } } },
        ],
      },
    },
    select: {
      id: true,
      personId: true,
      email: true,
      language: true,
      person: {
        select: {
          name: true,
          memberships: { where: { groupId, leftAt: null }, select: { role: true }, take: 1 },
        },
      },
    },
    orderBy: { id: "asc" },
  });
  return accounts.map(({ id, personId, email, language, person: { name, memberships } }) => ({
    accountId: id,
    personId,
    email,
    language: chosenLanguage(language),
    name,
    role: memberships[0]?.role,
  }));
}
