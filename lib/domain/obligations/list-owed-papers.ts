import { progressColumns } from "#lib/domain/commissions/queries.ts";
import { nextStepOf } from "#lib/domain/commissions/rules.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { type Asking, mostRows, owed } from "./asking.ts";
import { paperTasks } from "./rules.ts";
import type { Obligation, ObligationKind } from "./types.ts";

/** What papers want of their authors and of moderators. */
export async function listOwedPapers(asking: Asking): Promise<Obligation[]> {
  const rows = await listRows(asking);
  return rows.flatMap((row) => ofPaper(asking, row));
}

function listRows({ tx, actor, groups }: Asking) {
  return tx.paper.findMany({
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
      commission: { select: { id: true, ...progressColumns } },
    },
    orderBy: { id: "asc" },
    take: mostRows,
  });
}

type Row = Awaited<ReturnType<typeof listRows>>[number];

function ofPaper({ groups }: Asking, row: Row): Obligation[] {
  const group = groups.get(row.groupId);
  const authorIds = new Set(row.authors.map(({ personId }) => personId));
  return [...(group?.members ?? [])].flatMap(([personId, role]) =>
    paperTasks({ state: row.state, mine: authorIds.has(personId) }, role)
      .filter((kind) => isAsked(kind, row))
      .map((kind) =>
        owed({
          kind,
          personId,
          groupId: row.groupId,
          subjectId: row.id,
          title: row.title,
          path: `/workspace/${group?.slug}/papers/${row.slug}`,
          // The commission's day is the authors' to keep, and for the first text alone.
          dueOn: kind === "writePaper" ? (row.commission?.dueOn ?? null) : null,
          since: row.submittedAt ?? row.createdAt,
          commissionId: row.commission?.id ?? null,
        }),
      ),
  );
}

/** Until the outline and the draft are in, the commission asks for them. */
function isAsked(kind: ObligationKind, { commission }: Row): boolean {
  if (kind !== "writePaper" || commission?.state !== "accepted") return true;
  return nextStepOf(commission, null)?.step === "final";
}
