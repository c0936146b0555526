import { utcDayOf } from "#lib/base/local-time.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Obligation } from "./types.ts";

/** Tells of each obligation when its person was last reminded of it, by whatever reminds. */
export async function addReminders(
  tx: Tx,
  groupId: string,
  obligations: readonly Obligation[],
): Promise<Obligation[]> {
  const rows = await tx.dueReminder.groupBy({
    by: ["personId", "subjectId"],
    where: { groupId },
    _max: { sentAt: true },
  });
  const sent = new Map(
    rows.map(({ personId, subjectId, _max }) => [`${personId} ${subjectId}`, _max.sentAt]),
  );
  return obligations.map((obligation) => {
    const { personId, subjectId, commissionId, remindedOn } = obligation;
    const days = [
      sent.get(`${personId} ${subjectId}`),
      commissionId && sent.get(`${personId} ${commissionId}`),
      remindedOn,
    ].flatMap((at) => (at ? [utcDayOf(at).getTime()] : []));
    return { ...obligation, remindedOn: days.length > 0 ? new Date(Math.max(...days)) : null };
  });
}
