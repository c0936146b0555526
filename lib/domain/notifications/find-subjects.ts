import type { Reader } from "#lib/base/actor.ts";
import { visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { answerableSenseChecks } from "#lib/domain/sense-checks/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { Activity } from "./types.ts";

type Subject = NonNullable<Activity["subject"]>;

/** What these ids of a group are called and where they are, as far as the actor may read them. A text is its paper or report. */
export async function findSubjects(
  actor: Reader,
  groupId: string,
  ids: readonly string[],
): Promise<Map<string, Subject>> {
  const id = { in: [...new Set(ids)] };
  const among = { OR: [{ id }, { documentId: id }] };
  const [papers, reports, commissions, discussions, findings, checks, members, glasses] = await Promise.all([
    db.paper.findMany({ where: { AND: [{ groupId }, among, visiblePapers(actor)] }, select: text }),
    db.report.findMany({ where: { AND: [{ groupId }, among, visibleReports(actor)] }, select: text }),
    db.commission.findMany({ where: { AND: [{ id, groupId }, visibleCommissions(actor)] }, select: titled }),
    db.discussion.findMany({ where: { AND: [{ id, groupId }, visibleDiscussions(actor)] }, select: titled }),
    db.finding.findMany({ where: { AND: [{ id, groupId }, visibleFindings(actor)] }, select: stated }),
    db.senseCheck.findMany({
      where: { AND: [{ id, groupId }, answerableSenseChecks(actor)] },
      select: asked,
    }),
    db.member.findMany({ where: { id, groupId }, select: named }),
    db.breakGlass.findMany({ where: { id, groupId }, select: { id: true, reason: true } }),
  ]);
  return new Map<string, Subject>([
    ...papers.flatMap((row) => ofText(row, `papers/${row.slug}`)),
    ...reports.flatMap((row) => ofText(row, "report")),
    ...commissions.map((row) => entry(row.id, row.title, `papers/commissions/${row.slug}`)),
    ...discussions.map((row) => entry(row.id, row.title, `discussions/${row.slug}`)),
    ...findings.map((row) => entry(row.id, row.versions[0]?.statement ?? "", `findings/${row.number}`)),
    ...checks.map((row) => entry(row.id, row.question, `findings/sense-checks/${row.number}`)),
    ...members.map((row) => entry(row.id, row.person.name, "members")),
    ...glasses.map((row) => entry(row.id, row.reason, `activity?subject=${row.id}`)),
  ]);
}

const titled = { id: true, slug: true, title: true } as const;
const text = { ...titled, documentId: true } as const;
const asked = { id: true, number: true, question: true } as const;
const named = { id: true, person: { select: { name: true } } } as const;
const stated = {
  id: true,
  number: true,
  versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
} as const;

function entry(id: string, title: string, path: string): [string, Subject] {
  return [id, { title, path }];
}

function ofText(row: { id: string; documentId: string; title: string }, path: string): [string, Subject][] {
  return [row.id, row.documentId].map((id) => entry(id, row.title, path));
}
