import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { visibleReviews } from "./policy.ts";
import { stateAt } from "./rules.ts";
import type { OutsideReview } from "./types.ts";

/** The rounds an actor was asked to from outside, newest first; at most 100. It is all they see of those groups. */
export async function listOwnReviews(actor: Actor): Promise<OutsideReview[]> {
  if (actor.kind !== "member") return [];
  const asked = { personId: actor.personId, outside: true, endedAt: null };
  const [now, rows] = await Promise.all([
    readClock(),
    db.reviewRound.findMany({
      where: { AND: [{ reviewers: { some: asked } }, visibleReviews(actor)] },
      select: {
        id: true,
        number: true,
        state: true,
        openedAt: true,
        closesAt: true,
        group: { select: { name: true } },
        document: {
          select: { paper: { select: { title: true } }, report: { select: { title: true } } },
        },
      },
      orderBy: { id: "desc" },
      take: 100,
    }),
  ]);
  return rows.map(({ group, document, ...row }) => ({
    ...row,
    state: stateAt(row, now),
    title: (document.paper ?? document.report)?.title ?? "",
    group: group.name,
  }));
}
