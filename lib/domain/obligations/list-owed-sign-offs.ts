import { everAllows } from "#lib/base/rights.ts";
import { reportRights, visibleReports } from "#lib/domain/reports/policy.ts";
import { isTaking } from "#lib/domain/sign-offs/rules.ts";
import { type Asking, membersWhere, mostRows, owed } from "./asking.ts";
import type { Obligation } from "./types.ts";

const rolesThat = (verb: "sign" | "approve") =>
  (["moderator", "expert", "observer"] as const).filter((role) => everAllows(reportRights, [role], verb));

/** Answers to open sign-offs. Whoever recused themselves has answered. Once all have, or the round is over, it waits for those
 *  who end it. */
export async function listOwedSignOffs(asking: Asking): Promise<Obligation[]> {
  const rows = await listRounds(asking);
  return rows.flatMap((row) => ofRound(asking, row));
}

function listRounds({ tx, actor, groups }: Asking) {
  return tx.signOffRound.findMany({
    where: { groupId: { in: [...groups.keys()] }, state: "open", report: visibleReports(actor) },
    select: {
      id: true,
      groupId: true,
      openedAt: true,
      closesAt: true,
      report: { select: { title: true } },
      endorsements: { select: { personId: true }, distinct: ["personId"] },
    },
    orderBy: { id: "asc" },
    take: mostRows,
  });
}

type Row = Awaited<ReturnType<typeof listRounds>>[number];

function ofRound({ groups, now }: Asking, row: Row): Obligation[] {
  const group = groups.get(row.groupId);
  const answered = new Set(row.endorsements.map(({ personId }) => personId));
  const missing = membersWhere(group, rolesThat("sign")).filter((personId) => !answered.has(personId));
  const isOver = missing.length === 0 || !isTaking(row, now);
  return (isOver ? membersWhere(group, rolesThat("approve")) : missing).map((personId) =>
    owed({
      kind: isOver ? "endSignOff" : "signOff",
      personId,
      groupId: row.groupId,
      subjectId: row.id,
      title: row.report.title,
      path: `/workspace/${group?.slug}/report/sign-off`,
      dueAt: row.closesAt,
      since: row.openedAt,
    }),
  );
}
