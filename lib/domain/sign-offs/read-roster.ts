import { latestMemberships } from "#lib/domain/groups/latest-memberships.ts";
import type { EndorsementValue } from "#lib/domain/reports/types.ts";
import type { Tx } from "#lib/infra/db.ts";
import { listAsked } from "./list-asked.ts";
import type { RosterEntry, RosterState } from "./types.ts";

/** Who is asked and what they answered, by name; with those who answered and are not asked any more.
 *  @param round `endedAt`: as the group was then; null: as it is now */
export async function readRoster(tx: Tx, round: RosterOf): Promise<RosterEntry[]> {
  const [asked, answers, views, memberships] = await Promise.all([
    listAskedAt(tx, round),
    latestAnswers(tx, round.id),
    tx.signOffView.findMany({ where: { roundId: round.id }, select: { personId: true } }),
    latestMemberships(tx, round.groupId),
  ]);
  const viewed = new Set(views.map(({ personId }) => personId));
  const ids = [...new Set([...asked, ...answers.keys()])];
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return people.map(({ id: personId, name }) => {
    const answer = answers.get(personId);
    const state: RosterState = answer?.value ?? (viewed.has(personId) ? "viewed" : "missing");
    return {
      personId,
      name,
      perspective: memberships.get(personId)?.perspective ?? "",
      state,
      text: answer?.text ?? "",
      answeredAt: answer?.createdAt ?? null,
      hasLeft: !asked.includes(personId),
    };
  });
}

type RosterOf = { id: string; groupId: string; endedAt: Date | null };

/** Those who are asked now and have not answered. */
export async function listMissing(
  tx: Tx,
  { id, groupId }: Pick<RosterOf, "id" | "groupId">,
): Promise<string[]> {
  const [asked, answers] = [await listAsked(tx, groupId), await latestAnswers(tx, id)];
  return asked.filter((personId) => !answers.has(personId));
}

export type LatestAnswer = { value: EndorsementValue; text: string; createdAt: Date };

/** What everybody answered last, by person. */
export async function latestAnswers(tx: Tx, roundId: string): Promise<Map<string, LatestAnswer>> {
  const rows = await tx.endorsement.findMany({
    where: { roundId },
    select: { personId: true, value: true, text: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return new Map(rows.map(({ personId, ...answer }) => [personId, answer]));
}

async function listAskedAt(tx: Tx, { groupId, endedAt }: RosterOf): Promise<string[]> {
  if (!endedAt) return listAsked(tx, groupId);
  const members = await tx.member.findMany({
    where: {
      groupId,
      role: { in: ["moderator", "expert"] },
      joinedAt: { lte: endedAt },
      OR: [{ leftAt: null }, { leftAt: { gt: endedAt } }],
    },
    select: { personId: true },
    orderBy: { id: "asc" },
  });
  return members.map(({ personId }) => personId);
}
