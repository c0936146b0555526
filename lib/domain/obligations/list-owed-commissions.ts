import { visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { progressColumns } from "#lib/domain/commissions/queries.ts";
import { nextStepOf } from "#lib/domain/commissions/rules.ts";
import { type Asking, membersWhere, mostRows, owed, present } from "./asking.ts";
import { commissionTasks } from "./rules.ts";
import type { Obligation } from "./types.ts";

/** Answers and texts that commissions want of their authors, and requests for more time that wait for a moderator. */
export async function listOwedCommissions(asking: Asking): Promise<Obligation[]> {
  const rows = await listRows(asking);
  return rows.flatMap((row) => [...ofAuthors(asking, row), ...ofModerators(asking, row)]);
}

function listRows({ tx, actor, groups }: Asking) {
  return tx.commission.findMany({
    where: {
      AND: [
        visibleCommissions(actor),
        { groupId: { in: [...groups.keys()] }, state: { in: ["offered", "accepted"] } },
      ],
    },
    select: columns,
    orderBy: { id: "asc" },
    take: mostRows,
  });
}

const columns = {
  id: true,
  groupId: true,
  slug: true,
  title: true,
  ...progressColumns,
  createdAt: true,
  authors: { select: { personId: true } },
  paper: { select: { id: true } },
  extensions: { where: { decidedAt: null }, select: { askedAt: true }, orderBy: { id: "asc" } },
} as const;

type Row = Awaited<ReturnType<typeof listRows>>[number];

function ofAuthors({ groups }: Asking, { authors, paper, ...row }: Row): Obligation[] {
  const group = groups.get(row.groupId);
  const tasks = commissionTasks({ ...row, begun: paper !== null });
  const people = present(
    group,
    authors.map(({ personId }) => personId),
  );
  return tasks.flatMap(({ kind, dueOn }) =>
    people.map((personId) => owed({ ...placeOf(row, group), kind, personId, dueOn, since: row.createdAt })),
  );
}

/** However many texts more time was asked for, it is decided on one page. */
function ofModerators({ groups }: Asking, row: Row): Obligation[] {
  const [first] = row.extensions;
  if (!first || row.state !== "accepted") return [];
  const group = groups.get(row.groupId);
  const dueOn = nextStepOf(row, null)?.dueOn;
  return membersWhere(group, ["moderator"]).map((personId) =>
    owed({ ...placeOf(row, group), kind: "decideExtension", personId, dueOn, since: first.askedAt }),
  );
}

function placeOf(
  { id, groupId, slug, title }: Omit<Row, "authors" | "paper">,
  group: { slug: string } | undefined,
) {
  return {
    groupId,
    subjectId: id,
    title,
    path: `/workspace/${group?.slug}/papers/commissions/${slug}`,
  };
}
