import { utcDayOf } from "#lib/base/local-time.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { alwaysNamedKinds, managerKinds, openKinds } from "./facts.ts";
import type { FactBounds } from "./filter-facts.ts";
import type { Activity, ActivityPage } from "./types.ts";

/** Some facts, newest first. @param before the last of those before; from the newest unless told */
export function listFacts(
  where: Prisma.FactWhereInput,
  { before, take }: { before: string | undefined; take: number },
) {
  return db.fact.findMany({
    where: before ? { AND: [where, { id: { lt: BigInt(before) } }] } : where,
    select: { id: true, at: true, kind: true, subjectId: true, personId: true, detail: true },
    orderBy: { id: "desc" },
    take,
  });
}

/** Whoever did something in the group that names them, also after they left. */
export async function listDoers({ visible, unnamed }: FactBounds): Promise<ActivityPage["people"]> {
  const where = { AND: [visible, { personId: { not: null }, NOT: unnamed }] };
  const rows = await db.fact.findMany({ where, select: { personId: true }, distinct: ["personId"] });
  const ids = rows.flatMap(({ personId }) => personId ?? []);
  return db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** What of these facts is told, in their order: what cannot be looked up for this actor is not, unless it never has a title. */
export function toEntries(rows: readonly FactRow[], { bounds, people, subjects }: Known): Activity[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.filter((row) => isToldOf(row, subjects)).map((row) => toEntry(row, bounds, names, subjects));
}

type FactRow = Awaited<ReturnType<typeof listFacts>>[number];
type Known = {
  bounds: FactBounds;
  people: ActivityPage["people"];
  subjects: Map<string, NonNullable<Activity["subject"]>>;
};

function isToldOf({ kind, subjectId }: FactRow, subjects: Map<string, unknown>): boolean {
  return subjects.has(subjectId) || openKinds.includes(kind) || managerKinds.includes(kind);
}

function toEntry(
  { id, at, kind, subjectId, personId, detail }: FactRow,
  { unnamedSubjects }: FactBounds,
  names: ReadonlyMap<string, string>,
  subjects: Map<string, NonNullable<Activity["subject"]>>,
): Activity {
  const isUnnamed = unnamedSubjects.has(subjectId) && !alwaysNamedKinds.includes(kind);
  const by = personId === null || isUnnamed ? null : (names.get(personId) ?? null);
  const subject = subjects.get(subjectId) ?? null;
  const told = { id: String(id), kind, by, subjectId, subject, page: pageRead(kind, detail) };
  // At which moment something was done can tell who was there to do it.
  return { ...told, at: isUnnamed ? utcDayOf(at) : at, isDayOnly: isUnnamed };
}

function pageRead(kind: string, detail: Prisma.JsonValue): string | null {
  if (kind !== "BreakGlassRead" || !detail || typeof detail !== "object" || !("page" in detail)) return null;
  return String(detail.page);
}
