import { type Actor, groupsWhere } from "#lib/base/actor.ts";
import { visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Activity } from "./types.ts";

const perPage = 50;

// Their subject is a membership, the group or an edition that anybody may read: nothing in it is closed to a member.
const openKinds = [
  "GroupOpened",
  "GroupDescribed",
  "GroupAnnounced",
  "SilenceProcedureSet",
  "MemberJoined",
  "MemberRemoved",
  "EditionPublished",
  "EditionWithdrawn",
];

/**
 * What happened in a group, newest first, as far as the actor may see what it happened to. Moderators and experts
 * get it; observers nothing. Contributions to discussions leave no fact behind.
 * @param before the last entry of the page before; null for the newest
 * @returns one page, and whether there is an older one
 */
export async function listActivity(
  actor: Actor,
  group: { id: string; concludedAt: Date | null },
  before: bigint | null,
): Promise<{ entries: Activity[]; older: boolean }> {
  if (!groupsWhere(actor, ["moderator", "expert"]).includes(group.id)) return { entries: [], older: false };
  const subjects = await subjectsIn(actor, group.id);
  const kinds = mayInGroup(actor, group, "manageMembers") ? [...openKinds, "MemberInvited"] : openKinds;
  const rows = await db.fact.findMany({
    where: {
      groupId: group.id,
      OR: [{ subjectId: { in: [...subjects.keys()] } }, { kind: { in: kinds } }],
      ...(before === null ? {} : { id: { lt: before } }),
    },
    select: { id: true, at: true, kind: true, subjectId: true, personId: true },
    orderBy: { id: "desc" },
    take: perPage + 1,
  });
  const page = rows.slice(0, perPage);
  const names = await namesOf(page.flatMap(({ personId }) => personId ?? []));
  const entries = page.map(({ id, at, kind, subjectId, personId }) => ({
    id: String(id),
    at,
    kind,
    by: personId === null ? null : (names.get(personId) ?? null),
    subject: subjects.get(subjectId) ?? null,
  }));
  return { entries, older: rows.length > perPage };
}

type Subject = { title: string; path: string };

/** What the actor may see in the group and facts are recorded of, by id; the newest thousand of each kind. */
async function subjectsIn(actor: Actor, groupId: string): Promise<Map<string, Subject>> {
  const newest = { orderBy: { id: "desc" }, take: 1_000 } as const;
  const [papers, findings, commissions, reports] = await Promise.all([
    db.paper.findMany({ where: within(groupId, visiblePapers(actor)), select: titled, ...newest }),
    db.finding.findMany({
      where: within(groupId, visibleFindings(actor)),
      select: {
        id: true,
        number: true,
        versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
      },
      ...newest,
    }),
    db.commission.findMany({ where: within(groupId, visibleCommissions(actor)), select: titled, ...newest }),
    db.report.findMany({ where: within(groupId, visibleReports(actor)), select: titled, ...newest }),
  ]);
  return new Map<string, Subject>([
    ...papers.map(({ id, slug, title }) => [id, { title, path: `papers/${slug}` }] as const),
    ...commissions.map(({ id, title }) => [id, { title, path: "papers" }] as const),
    ...reports.map(({ id, title }) => [id, { title, path: "report" }] as const),
    ...findings.map(
      ({ id, number, versions }) =>
        [id, { title: versions[0]?.statement ?? "", path: `findings/${number}` }] as const,
    ),
  ]);
}

const titled = { id: true, slug: true, title: true } as const;

function within<Where extends object>(
  groupId: string,
  visible: Where,
): { AND: [{ groupId: string }, Where] } {
  return { AND: [{ groupId }, visible] };
}

/** Whoever did something in the group is named to its members, also after they left. */
async function namesOf(personIds: string[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(personIds)] } } satisfies Prisma.PersonWhereInput;
  const rows = await db.person.findMany({ where, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
