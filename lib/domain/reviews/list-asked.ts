import type { MemberRole } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";

/** Somebody who is asked to review. */
export type Asked = {
  personId: string;
  name: string;
  outside: boolean;
  /** The text itself is not theirs to read: they read the round at its own address. */
  apart: boolean;
  /** By name, and not only with the group. */
  named: boolean;
  doneAt: Date | null;
};

/** Everybody a round asks, by name and with the group, in the order of their names. Who left the group is not asked any more. */
export async function listAsked(
  tx: Tx,
  round: { id: string; groupId: string; documentId: string; asksGroup: boolean },
): Promise<Asked[]> {
  const [rows, members] = await Promise.all([
    tx.reviewer.findMany({
      where: { roundId: round.id, endedAt: null },
      select: { personId: true, outside: true, doneAt: true, person: { select: { name: true } } },
    }),
    tx.member.findMany({
      where: { groupId: round.groupId, leftAt: null },
      select: {
        personId: true,
        role: true,
        person: {
          select: {
            name: true,
            papers: { where: { paper: { documentId: round.documentId } }, select: { paperId: true } },
          },
        },
      },
    }),
  ]);
  const present = new Map(members.map((member) => [member.personId, member]));
  const named = rows
    .filter(({ personId, outside }) => outside || present.has(personId))
    .map(({ person, ...row }) => ({
      ...row,
      outside: row.outside && !present.has(row.personId),
      apart: readsApart(present.get(row.personId)),
      name: person.name,
      named: true,
    }));
  const known = new Set(named.map(({ personId }) => personId));
  const withGroup = members
    .filter(({ personId, role, person }) => {
      const isAsked = round.asksGroup && role !== "observer" && person.papers.length === 0;
      return isAsked && !known.has(personId);
    })
    .map(({ personId, person }) => ({
      personId,
      name: person.name,
      outside: false,
      apart: false,
      named: false,
      doneAt: null,
    }));
  return [...named, ...withGroup].toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Observers do not read a text in review, unless they wrote it. */
function readsApart(member: { role: MemberRole; person: { papers: unknown[] } } | undefined): boolean {
  return !member || (member.role === "observer" && member.person.papers.length === 0);
}
