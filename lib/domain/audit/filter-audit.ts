import type { Prisma } from "#prisma/generated/client.ts";
import { type AuditFamily, auditPrefixes, groupPrefixes, namedPrefixes } from "./facts.ts";
import type { AuditFilter } from "./schema.ts";

const dayMs = 86_400_000;

/** What administrators may read: all that is of no group, and of groups that something happened to them, never in them. */
export const auditedFacts: Prisma.FactWhereInput = { OR: [{ groupId: null }, ...begin(groupPrefixes)] };

/** What a filter chooses of it. Whoever is asked for is found only where they are named. */
export function chosenAudit({
  kind,
  person,
  subject,
  group,
  from,
  until,
}: AuditFilter): Prisma.FactWhereInput {
  return {
    AND: [
      auditedFacts,
      kind ? ofFamily(kind) : {},
      person ? { personId: person, OR: [{ groupId: null }, ...begin(namedPrefixes)] } : {},
      subject ? { subjectId: subject } : {},
      group ? { groupId: group } : {},
      from ? { at: { gte: new Date(from) } } : {},
      until ? { at: { lt: new Date(new Date(until).getTime() + dayMs) } } : {},
    ],
  };
}

function ofFamily(family: AuditFamily): Prisma.FactWhereInput {
  if (family !== "other") return { OR: begin(auditPrefixes[family]) };
  return { NOT: { OR: begin(Object.values(auditPrefixes).flat()) } };
}

function begin(prefixes: readonly string[]): Prisma.FactWhereInput[] {
  return prefixes.map((prefix) => ({ kind: { startsWith: prefix } }));
}
