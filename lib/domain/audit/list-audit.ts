import type { Actor } from "#lib/base/actor.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { auditFamilies, auditFamilyOf } from "./facts.ts";
import { auditedFacts, chosenAudit } from "./filter-audit.ts";
import { listAuditEntries } from "./list-audit-entries.ts";
import type { AuditFilter } from "./schema.ts";
import type { AuditPage } from "./types.ts";

const perPage = 50;
const mostNames = 500;

/**
 * What was recorded of accounts, sign-ins, groups as such, settings and access, newest first; of what happens inside a group
 * nothing but its kind and the group's name. Null for whoever is no administrator.
 */
export async function listAudit(actor: Actor, filter: AuditFilter): Promise<AuditPage | null> {
  if (!mayAdminister(actor)) return null;
  const where = chosenAudit(filter);
  const [entries, counts, total, people, groups] = await Promise.all([
    listAuditEntries(where, { before: filter.before, take: perPage + 1 }),
    countFamilies(chosenAudit({ ...filter, kind: undefined })),
    db.fact.count({ where }),
    listDoers(),
    db.workingGroup.findMany({
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: mostNames,
    }),
  ]);
  const page = entries.slice(0, perPage);
  const older = entries.length > perPage ? (page.at(-1)?.id ?? null) : null;
  return { entries: page, older, total, counts, people, groups };
}

async function countFamilies(where: Prisma.FactWhereInput): Promise<AuditPage["counts"]> {
  const rows = await db.fact.groupBy({ by: ["kind"], where, _count: true });
  const counts = Object.fromEntries(auditFamilies.map((family) => [family, 0])) as AuditPage["counts"];
  for (const { kind, _count } of rows) counts[auditFamilyOf(kind)] += _count;
  return counts;
}

/** Whoever did something that is of no group. */
async function listDoers(): Promise<AuditPage["people"]> {
  const rows = await db.fact.findMany({
    where: { AND: [auditedFacts, { groupId: null, personId: { not: null } }] },
    select: { personId: true },
    distinct: ["personId"],
  });
  const ids = rows.flatMap(({ personId }) => personId ?? []);
  return db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostNames,
  });
}
