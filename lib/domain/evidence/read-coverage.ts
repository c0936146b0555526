import { type Actor, groupsWhere } from "#lib/base/actor.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { supportOf } from "#lib/editor/unsupported-paragraphs.ts";
import { db } from "#lib/infra/db.ts";
import { listEvidenceStandings } from "./list-evidence-standings.ts";
import { leadsToMaterial, whatIsLacking } from "./rules.ts";
import type { Coverage } from "./types.ts";

/** What of a group's work rests on nothing, and what nothing rests on. Counts all evidence, also what the actor may not
 *  read. @returns null for whoever is no moderator or expert of the group */
export async function readCoverage(actor: Actor, groupId: string): Promise<Coverage | null> {
  if (!groupsWhere(actor, ["moderator", "expert"]).includes(groupId)) return null;
  const [findings, papers, paragraphs] = await Promise.all([
    coverFindings(actor, groupId),
    coverPapers(actor, groupId),
    coverReport(actor, groupId),
  ]);
  return { findings, papers, paragraphs };
}

const atMost = 1_000;

async function coverFindings(actor: Actor, groupId: string): Promise<Coverage["findings"]> {
  const where = {
    AND: [
      { groupId, state: { notIn: ["superseded" as const, "withdrawn" as const] } },
      visibleFindings(actor),
    ],
  };
  const [rows, stances, flagged] = await Promise.all([
    db.finding.findMany({
      where,
      select: {
        id: true,
        number: true,
        versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
      },
      orderBy: { number: "asc" },
      take: atMost,
    }),
    db.evidence.groupBy({
      by: ["findingId", "stance"],
      where: { removedAt: null, finding: where },
      _count: true,
    }),
    listEvidenceStandings(actor, groupId),
  ]);
  const stancesOf = Map.groupBy(stances, ({ findingId }) => findingId);
  const flagsOf = Map.groupBy(flagged, ({ findingId }) => findingId);
  const lacking = rows.flatMap(({ id, versions, ...row }) => {
    const lack = whatIsLacking({
      stances: (stancesOf.get(id) ?? []).map(({ stance }) => stance),
      flagged: flagsOf.get(id)?.length ?? 0,
    });
    return lack ? [{ ...row, ...lack, statement: versions[0]?.statement ?? "" }] : [];
  });
  return { all: rows.length, lacking };
}

async function coverPapers(actor: Actor, groupId: string): Promise<Coverage["papers"]> {
  const where = {
    AND: [{ groupId, state: { notIn: ["planned" as const, "declined" as const] } }, visiblePapers(actor)],
  };
  const standing = { state: { notIn: ["superseded" as const, "withdrawn" as const] } };
  const unused = { document: { evidence: { none: { removedAt: null, finding: standing } } } };
  const [all, rows] = await Promise.all([
    db.paper.count({ where }),
    db.paper.findMany({
      where: { AND: [where, unused] },
      select: { slug: true, title: true },
      orderBy: { id: "asc" },
      take: atMost,
    }),
  ]);
  return { all, unused: rows };
}

async function coverReport(actor: Actor, groupId: string): Promise<Coverage["paragraphs"]> {
  const report = await findReport(actor, groupId);
  const text = report && (await readText(actor, report.documentId));
  return text ? supportOf(text.document, leadsToMaterial) : null;
}
