import { reviewRoles, visibleReviews } from "#lib/domain/reviews/policy.ts";
import { stateAt } from "#lib/domain/reviews/rules.ts";
import { type Asking, membersWhere, mostRows, owed, present } from "./asking.ts";
import type { Obligation } from "./types.ts";

/**
 * What review rounds want: of those who are asked, to say what they have to say or that they have said it, until the round
 * closes; then of the paper's authors (a report's moderators) an answer to every comment, and to what is contested.
 */
export async function listOwedReviews(asking: Asking): Promise<Obligation[]> {
  const rows = await listRounds(asking);
  const waiting = await countWaiting(
    asking,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const state = stateAt(row, asking.now);
    if (state === "open") return ofReviewers(asking, row);
    return ofAnswerers(asking, row, {
      answerComments: waiting.unanswered.get(row.id) ?? 0,
      answerContests: waiting.contested.get(row.id) ?? 0,
    });
  });
}

/** Of somebody from outside: their own rounds, wherever they are. */
function listRounds({ tx, actor, groups, onlyOf }: Asking) {
  const inGroups = { groupId: { in: [...groups.keys()] } };
  const outside = { reviewers: { some: { personId: onlyOf?.personId, outside: true, endedAt: null } } };
  return tx.reviewRound.findMany({
    where: {
      AND: [
        visibleReviews(actor),
        onlyOf ? { OR: [inGroups, outside] } : inGroups,
        { state: { in: ["open", "closed", "responses_drafted"] }, group: { concludedAt: null } },
      ],
    },
    select: {
      id: true,
      groupId: true,
      state: true,
      asksGroup: true,
      openedAt: true,
      closesAt: true,
      closedAt: true,
      document: {
        select: {
          paper: { select: { slug: true, title: true, authors: { select: { personId: true } } } },
          report: { select: { title: true } },
        },
      },
      reviewers: { select: { personId: true, outside: true, doneAt: true, endedAt: true } },
    },
    orderBy: { id: "asc" },
    take: mostRows,
  });
}

type Row = Awaited<ReturnType<typeof listRounds>>[number];

function ofReviewers({ groups, onlyOf }: Asking, row: Row): Obligation[] {
  const group = groups.get(row.groupId);
  const asked = row.reviewers.filter(({ endedAt }) => !endedAt);
  const done = new Set(asked.filter(({ doneAt }) => doneAt).map(({ personId }) => personId));
  const people = { ...row, authorIds: authorsOf(row), reviewers: asked };
  const members = [...(group?.members ?? [])]
    .filter(([personId, role]) =>
      reviewRoles(asMember(personId, row.groupId, role), people).includes("reviewer"),
    )
    .map(([personId]) => ({ personId, path: `${placeOf(row, group)}/review` }));
  const outside = asked
    .filter((one) => one.outside && !group?.members.has(one.personId))
    .filter(({ personId }) => !onlyOf || onlyOf.personId === personId)
    .map(({ personId }) => ({ personId, path: `/reviews/${row.id}` }));
  const times = { dueAt: row.closesAt, since: row.openedAt };
  const seenAt = `${placeOf(row, group)}/review`;
  return [...members, ...outside]
    .filter(({ personId }) => !done.has(personId))
    .map((one) => owed({ ...subjectOf(row), ...one, ...times, kind: "reviewText", seenAt }));
}

function ofAnswerers(
  { groups }: Asking,
  row: Row,
  counts: Record<"answerComments" | "answerContests", number>,
): Obligation[] {
  const group = groups.get(row.groupId);
  const authors = present(group, authorsOf(row));
  const answerers = authors.length > 0 ? authors : membersWhere(group, ["moderator"]);
  const path = `${placeOf(row, group)}/review/responses`;
  const since = row.closedAt ?? row.closesAt;
  return (["answerComments", "answerContests"] as const)
    .filter((kind) => counts[kind] > 0)
    .flatMap((kind) =>
      answerers.map((personId) =>
        owed({ ...subjectOf(row), kind, personId, path, count: counts[kind], since }),
      ),
    );
}

/** The policy asks who somebody is by what they would come with. */
function asMember(personId: string, groupId: string, role: "moderator" | "expert" | "observer") {
  const memberships = [{ groupId, role }];
  return { kind: "member", accountId: "", personId, name: "", administrator: false, memberships } as const;
}

function authorsOf({ document }: Row): string[] {
  return document.paper?.authors.map(({ personId }) => personId) ?? [];
}

function subjectOf({ id, groupId, document }: Row) {
  return { groupId, subjectId: id, title: (document.paper ?? document.report)?.title ?? "" };
}

function placeOf({ document }: Row, group: { slug: string } | undefined): string {
  const text = document.paper ? `papers/${document.paper.slug}` : "report";
  return `/workspace/${group?.slug}/${text}`;
}

/** How many comments of each round have no answer, and how many answers are contested without another. */
async function countWaiting({ tx }: Asking, ids: readonly string[]) {
  const rows = await tx.$queryRaw<{ roundId: string; unanswered: number; contested: number }[]>`
    select "roundId",
      (count(*) filter (where disposition is null))::int as unanswered,
      (count(*) filter (where "contestedAt" is not null and "contestAnsweredAt" is null))::int as contested
    from "ReviewComment" where "roundId" = any(${[...ids]}::uuid[]) and "takenBackAt" is null
    group by "roundId"`;
  return {
    unanswered: new Map(rows.map(({ roundId, unanswered }) => [roundId, unanswered])),
    contested: new Map(rows.map(({ roundId, contested }) => [roundId, contested])),
  };
}
