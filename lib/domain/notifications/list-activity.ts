import { type Actor, groupsWhere } from "#lib/base/actor.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { beforeHeldKinds, factFamilies, familyOf, managerKinds, openKinds } from "./facts.ts";
import { boundFacts, chosenFacts, type FactBounds } from "./filter-facts.ts";
import { findSubjects } from "./find-subjects.ts";
import type { ActivityFilter } from "./schema.ts";
import type { Activity, ActivityPage } from "./types.ts";

const perPage = 50;

/**
 * What happened in a group, newest first, as far as the actor may see what it happened to. Moderators and experts
 * get it; observers nothing. Contributions to discussions leave no fact behind, and what is done with a discussion that is
 * not on the record names nobody once it is held, nor is it found by who did it.
 */
export async function listActivity(
  actor: Actor,
  group: { id: string; concludedAt: Date | null },
  filter: ActivityFilter,
): Promise<ActivityPage> {
  if (!groupsWhere(actor, ["moderator", "expert"]).includes(group.id)) return emptyPage;
  const bounds = await boundFacts(actor, group);
  const where = chosenFacts(bounds, filter);
  const [rows, counts, people] = await Promise.all([
    listFacts(where, filter.before),
    countFamilies(chosenFacts(bounds, { ...filter, kind: undefined })),
    listDoers(bounds),
  ]);
  const page = rows.slice(0, perPage);
  const ids = page.map(({ subjectId }) => subjectId);
  const subjects = await findSubjects(actor, group.id, filter.subject ? [...ids, filter.subject] : ids);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    entries: page
      .filter((row) => isToldOf(row, subjects))
      .map((row) => toEntry(row, bounds, names, subjects)),
    older: rows.length > perPage ? String(page.at(-1)?.id) : null,
    total: factFamilies.reduce((sum, family) => sum + (isChosen(family, filter) ? counts[family] : 0), 0),
    counts,
    people,
    subject: filter.subject ? (subjects.get(filter.subject) ?? null) : null,
  };
}

const noCounts = Object.fromEntries(factFamilies.map((family) => [family, 0])) as ActivityPage["counts"];
const emptyPage: ActivityPage = {
  entries: [],
  older: null,
  total: 0,
  counts: noCounts,
  people: [],
  subject: null,
};

type FactRow = Awaited<ReturnType<typeof listFacts>>[number];

function listFacts(where: Prisma.FactWhereInput, before: string | undefined) {
  return db.fact.findMany({
    where: before ? { AND: [where, { id: { lt: BigInt(before) } }] } : where,
    select: { id: true, at: true, kind: true, subjectId: true, personId: true },
    orderBy: { id: "desc" },
    take: perPage + 1,
  });
}

async function countFamilies(where: Prisma.FactWhereInput): Promise<ActivityPage["counts"]> {
  const rows = await db.fact.groupBy({ by: ["kind"], where, _count: true });
  const counts = { ...noCounts };
  for (const { kind, _count } of rows) {
    const family = familyOf(kind);
    if (family) counts[family] += _count;
  }
  return counts;
}

/** Whoever did something in the group that names them, also after they left. */
async function listDoers({ visible, unnamed }: FactBounds): Promise<ActivityPage["people"]> {
  const where = { AND: [visible, { personId: { not: null }, NOT: unnamed }] };
  const rows = await db.fact.findMany({ where, select: { personId: true }, distinct: ["personId"] });
  const ids = rows.flatMap(({ personId }) => personId ?? []);
  return db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** Something that cannot be looked up for this actor is not told of, unless it never has a title. */
function isToldOf({ kind, subjectId }: FactRow, subjects: Map<string, unknown>): boolean {
  return subjects.has(subjectId) || openKinds.includes(kind) || managerKinds.includes(kind);
}

function toEntry(
  { id, at, kind, subjectId, personId }: FactRow,
  { unnamedSubjects }: FactBounds,
  names: ReadonlyMap<string, string>,
  subjects: Map<string, NonNullable<Activity["subject"]>>,
): Activity {
  const isUnnamed = unnamedSubjects.has(subjectId) && !beforeHeldKinds.includes(kind);
  const by = personId === null || isUnnamed ? null : (names.get(personId) ?? null);
  const told = { id: String(id), kind, by, subjectId, subject: subjects.get(subjectId) ?? null };
  // At which moment something was done can tell who was there to do it.
  return { ...told, at: isUnnamed ? utcDayOf(at) : at, isDayOnly: isUnnamed };
}

function isChosen(family: (typeof factFamilies)[number], { kind }: ActivityFilter): boolean {
  return kind === undefined || kind === family;
}
