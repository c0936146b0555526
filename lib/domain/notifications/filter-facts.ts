import type { Reader } from "#lib/base/actor.ts";
import { visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { answerableSenseChecks } from "#lib/domain/sense-checks/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { alwaysNamedKinds, type FactFamily, factFamilies, familyPrefixes, managerKinds } from "./facts.ts";
import type { ActivityFilter } from "./schema.ts";

/** What is left out of a group's account for one reader, and of whom nothing says who it was. */
export type FactBounds = {
  visible: Prisma.FactWhereInput;
  /** Facts that name nobody: of discussions that are not on the record, from their being held on. */
  unnamed: Prisma.FactWhereInput;
  unnamedSubjects: ReadonlySet<string>;
};

/**
 * The facts of a group an actor may read. What they happened to is asked for by what the actor may *not* read of the group,
 * which are few; a fact whose name no family knows is left out.
 */
export async function boundFacts(
  actor: Reader,
  group: { id: string; concludedAt: Date | null },
): Promise<FactBounds> {
  const [hidden, unnamedIds] = await Promise.all([listHidden(actor, group.id), listUnnamed(group.id)]);
  const closedKinds = mayInGroup(actor, group, "manageMembers") ? [] : managerKinds;
  return {
    visible: {
      groupId: group.id,
      subjectId: { notIn: hidden },
      kind: { notIn: [...closedKinds] },
      OR: factFamilies.flatMap(kindsOf),
    },
    unnamed: { subjectId: { in: unnamedIds }, kind: { notIn: [...alwaysNamedKinds] } },
    unnamedSubjects: new Set(unnamedIds),
  };
}

/** What a filter chooses among the visible ones. Whoever is asked for is not found in a fact that names nobody. */
export function chosenFacts(
  { visible, unnamed }: FactBounds,
  { kind, person, subject, from, until }: ActivityFilter,
): Prisma.FactWhereInput {
  return {
    AND: [
      visible,
      kind ? { OR: kindsOf(kind) } : {},
      person ? { personId: person, NOT: unnamed } : {},
      subject ? { subjectId: subject } : {},
      from ? { at: { gte: new Date(from) } } : {},
      until ? { at: { lt: new Date(new Date(until).getTime() + dayMs) } } : {},
    ],
  };
}

const dayMs = 86_400_000;

function kindsOf(family: FactFamily): Prisma.FactWhereInput[] {
  return familyPrefixes[family].map((prefix) => ({ kind: { startsWith: prefix } }));
}

/** Ids of what is in the group and not the actor's to read. */
async function listHidden(actor: Reader, groupId: string): Promise<string[]> {
  const id = { select: { id: true } } as const;
  const withText = { select: { id: true, documentId: true } } as const;
  const [papers, reports, ...others] = await Promise.all([
    db.paper.findMany({ where: { groupId, NOT: visiblePapers(actor) }, ...withText }),
    db.report.findMany({ where: { groupId, NOT: visibleReports(actor) }, ...withText }),
    db.commission.findMany({ where: { groupId, NOT: visibleCommissions(actor) }, ...id }),
    db.discussion.findMany({ where: { groupId, NOT: visibleDiscussions(actor) }, ...id }),
    db.finding.findMany({ where: { groupId, NOT: visibleFindings(actor) }, ...id }),
    db.senseCheck.findMany({ where: { groupId, NOT: answerableSenseChecks(actor) }, ...id }),
  ]);
  const texts = [...papers, ...reports].flatMap((row) => [row.id, row.documentId]);
  return [...texts, ...others.flat().map((row) => row.id)];
}

async function listUnnamed(groupId: string): Promise<string[]> {
  const where = { groupId, rule: { not: "on_the_record" as const } };
  const rows = await db.discussion.findMany({ where, select: { id: true } });
  return rows.map(({ id }) => id);
}
