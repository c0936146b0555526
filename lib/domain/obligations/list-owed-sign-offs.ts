import { everAllows } from "#lib/base/rights.ts";
import { reportRights, visibleReports } from "#lib/domain/reports/policy.ts";
import { type Asking, membersWhere, owed } from "./asking.ts";
import type { Obligation } from "./types.ts";

/** The roles whose members sign. */
const signers = (["moderator", "expert", "observer"] as const).filter((role) =>
  everAllows(reportRights, [role], "sign"),
);

/** Answers to open sign-offs. Whoever recused themselves has answered. */
export async function listOwedSignOffs({ tx, actor, groups }: Asking): Promise<Obligation[]> {
  const rows = await tx.signOffRound.findMany({
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
    take: 200,
  });
  return rows.flatMap((row) => {
    const group = groups.get(row.groupId);
    const answered = new Set(row.endorsements.map(({ personId }) => personId));
    return membersWhere(group, signers)
      .filter((personId) => !answered.has(personId))
      .map((personId) =>
        owed({
          kind: "signOff",
          personId,
          groupId: row.groupId,
          subjectId: row.id,
          title: row.report.title,
          path: `/workspace/${group?.slug}/report/sign-off`,
          dueAt: row.closesAt,
          since: row.openedAt,
        }),
      );
  });
}
