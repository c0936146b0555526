import { groupsWhere, type Reader } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { listDoers, listFacts, toEntries } from "./activity-rows.ts";
import { factFamilies, familyOf } from "./facts.ts";
import { boundFacts, chosenFacts } from "./filter-facts.ts";
import { findSubjects } from "./find-subjects.ts";
import type { ActivityFilter } from "./schema.ts";
import type { ActivityPage } from "./types.ts";

const perPage = 50;

/**
 * What happened in a group, newest first, as far as the actor may see what it happened to. Moderators and experts
 * get it; observers nothing. Contributions to discussions leave no fact behind, and what is done with a discussion that is
 * not on the record names nobody once it is held, nor is it found by who did it.
 */
export async function listActivity(
  actor: Reader,
  group: { id: string; concludedAt: Date | null },
  filter: ActivityFilter,
): Promise<ActivityPage> {
  if (!groupsWhere(actor, ["moderator", "expert"]).includes(group.id)) return emptyPage;
  const bounds = await boundFacts(actor, group);
  const where = chosenFacts(bounds, filter);
  const [rows, counts, people] = await Promise.all([
    listFacts(where, { before: filter.before, take: perPage + 1 }),
    countFamilies(chosenFacts(bounds, { ...filter, kind: undefined })),
    listDoers(bounds),
  ]);
  const page = rows.slice(0, perPage);
  const ids = page.map(({ subjectId }) => subjectId);
  const subjects = await findSubjects(actor, group.id, filter.subject ? [...ids, filter.subject] : ids);
  return {
    entries: toEntries(page, { bounds, people, subjects }),
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

async function countFamilies(where: Prisma.FactWhereInput): Promise<ActivityPage["counts"]> {
  const rows = await db.fact.groupBy({ by: ["kind"], where, _count: true });
  const counts = { ...noCounts };
  for (const { kind, _count } of rows) {
    const family = familyOf(kind);
    if (family) counts[family] += _count;
  }
  return counts;
}

function isChosen(family: (typeof factFamilies)[number], { kind }: ActivityFilter): boolean {
  return kind === undefined || kind === family;
}
