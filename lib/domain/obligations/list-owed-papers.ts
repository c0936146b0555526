import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { type Asking, mostRows, owed } from "./asking.ts";
import { nextMilestone, paperTasks } from "./rules.ts";
import type { Obligation, ObligationKind } from "./types.ts";

/** What papers want of their authors and of moderators. */
export async function listOwedPapers({ tx, actor, groups }: Asking): Promise<Obligation[]> {
  const rows = await tx.paper.findMany({
    where: {
      AND: [
        visiblePapers(actor),
        {
          groupId: { in: [...groups.keys()] },
          state: { in: ["drafting", "submitted", "revision_requested", "accepted", "ready"] },
        },
      ],
    },
    select: {
      id: true,
      groupId: true,
      slug: true,
      title: true,
      state: true,
      submittedAt: true,
      createdAt: true,
      authors: { select: { personId: true } },
      commission: { select: course },
    },
    orderBy: { id: "asc" },
    take: mostRows,
  });
  return rows.flatMap(({ authors, commission, ...row }) => {
    const group = groups.get(row.groupId);
    const authorIds = new Set(authors.map(({ personId }) => personId));
    const next = commission?.state === "accepted" ? nextMilestone(commission) : null;
    const asked = ({ kind }: { kind: ObligationKind }) =>
      // Until the outline and the draft are in, the commission asks for them.
      kind !== "writePaper" || next === null || next.milestone === "final";
    return [...(group?.members ?? [])].flatMap(([personId, role]) =>
      paperTasks({ state: row.state, mine: authorIds.has(personId) }, role)
        .map((kind) =>
          owed({
            kind,
            personId,
            groupId: row.groupId,
            subjectId: row.id,
            title: row.title,
            path: `/workspace/${group?.slug}/papers/${row.slug}`,
            // The commission's day is the authors' to keep, and for the first text alone.
            dueOn: kind === "writePaper" ? (commission?.dueOn ?? null) : null,
            since: row.submittedAt ?? row.createdAt,
            commissionId: commission?.id ?? null,
          }),
        )
        .filter(asked),
    );
  });
}

const course = {
  id: true,
  state: true,
  outlineDueOn: true,
  outlineAt: true,
  draftDueOn: true,
  draftAt: true,
  dueOn: true,
} as const;
