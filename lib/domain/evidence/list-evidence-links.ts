import type { Actor } from "#lib/base/actor.ts";
import { visibleEvidence, visibleFindings } from "#lib/domain/findings/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { EvidenceLink } from "./types.ts";

/** What the findings of a group rest on, as far as the actor may read both ends; at most 5,000, oldest first. Names nobody.
 *  One question, whatever the kinds. */
export async function listEvidenceLinks(actor: Actor, groupId: string): Promise<EvidenceLink[]> {
  const rows = await db.evidence.findMany({
    where: { AND: [{ finding: { AND: [{ groupId }, visibleFindings(actor)] } }, visibleEvidence(actor)] },
    select: columns,
    orderBy: { id: "asc" },
    take: 5_000,
  });
  return rows.flatMap((row) => {
    const from = fromOf(row);
    const { id, findingId, stance, kind } = row;
    return from ? [{ id, findingId, stance, kind, from }] : [];
  });
}

const columns = {
  id: true,
  findingId: true,
  stance: true,
  kind: true,
  sourceTitle: true,
  source: { select: { id: true, label: true } },
  document: { select: { paper: { select: { id: true, slug: true, title: true } } } },
  contribution: { select: { discussion: { select: { id: true, slug: true, title: true } } } },
  otherFinding: {
    select: {
      id: true,
      number: true,
      versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
    },
  },
} as const satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof columns }>;

function fromOf({
  id,
  document,
  contribution,
  source,
  sourceTitle,
  otherFinding,
}: Row): EvidenceLink["from"] | null {
  if (document?.paper) {
    const { slug, ...paper } = document.paper;
    return { kind: "paper", ...paper, path: `papers/${slug}` };
  }
  if (contribution) {
    const { slug, ...discussion } = contribution.discussion;
    return { kind: "discussion", ...discussion, path: `discussions/${slug}` };
  }
  if (otherFinding) {
    const { number, versions } = otherFinding;
    const title = versions[0]?.statement ?? "";
    return { kind: "finding", id: otherFinding.id, title, path: `findings/${number}` };
  }
  const title = source?.label ?? sourceTitle;
  return title ? { kind: "source", id: source?.id ?? id, title, path: source ? "sources" : null } : null;
}
