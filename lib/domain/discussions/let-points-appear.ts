import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { forgetTakenOff } from "./refuse-quoted.ts";

/**
 * Shows what is due of everything written under a rule that hides who wrote it. All due points of a discussion appear
 * in one transaction and in random order, also on the disk; a contribution is dated with the discussion's day, a remark
 * with today. A point that has appeared before is changed (or, without words, taken away) in the same moment, so that
 * nobody sees who was there to change it. Under a rule tightened to off the record nothing appears. Pages are told once.
 * Throws: what the database said last, once everything else has appeared.
 */
export async function letPointsAppear(now: Date): Promise<void> {
  const waiting = await db.pendingPoint.findMany({
    where: { appearsAt: { lte: now } },
    select: { discussionId: true },
    distinct: ["discussionId"],
  });
  const failures: unknown[] = [];
  // What fails holds nobody else up, and is tried again in a minute.
  for (const { discussionId } of waiting)
    await letAppear(discussionId, now).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures.at(-1);
}

async function letAppear(discussionId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await moveDue(tx, discussionId, now);
    const { groupId } = await tx.discussion.findUniqueOrThrow({
      where: { id: discussionId },
      select: { groupId: true },
    });
    await tellGroup(tx, groupId, discussionId);
  });
}

/** One statement: whoever looks sees all of it or nothing. What a finding rests on is not taken away any more. */
async function moveDue(tx: Tx, discussionId: string, now: Date): Promise<void> {
  const leaving = await tx.pendingPoint.findMany({
    where: { discussionId, appearsAt: { lte: now }, kind: "contribution", body: "" },
    select: { id: true },
  });
  await forgetTakenOff(tx, {
    id: { in: leaving.map(({ id }) => id) },
    evidence: { none: { removedAt: null } },
  });
  await tx.$executeRaw`
    WITH due AS (
      DELETE FROM "PendingPoint" WHERE "discussionId" = ${discussionId}::uuid AND "appearsAt" <= ${now}
      RETURNING "id", "kind", "discussionId", "agendaItemId", "body", "commitment"
    ), remarks AS (
      INSERT INTO "SummaryRemark" ("id", "discussionId", "body", "madeOn")
      SELECT "id", "discussionId", "body", (${now}::timestamptz AT TIME ZONE 'UTC')::date
      FROM due WHERE "kind" = 'remark' ORDER BY random()
      ON CONFLICT ("id") DO NOTHING
    ), taken AS (
      DELETE FROM "Contribution" c USING due
      WHERE due."kind" = 'contribution' AND due."body" = '' AND c."id" = due."id"
        AND c."commitment" = due."commitment" AND c."releasedOn" IS NULL
        AND NOT EXISTS (SELECT FROM "Evidence" e WHERE e."contributionId" = c."id")
    )
    INSERT INTO "Contribution" ("id", "discussionId", "rule", "agendaItemId", "body", "heldOn", "commitment")
    SELECT due."id", d."id", d."rule", due."agendaItemId", due."body",
      (d."startsAt" AT TIME ZONE d."timeZone")::date, due."commitment"
    FROM due JOIN "Discussion" d ON d."id" = due."discussionId"
    WHERE due."kind" = 'contribution' AND due."body" <> '' AND d."rule" <> 'off_the_record'
    ORDER BY random()
    ON CONFLICT ("id") DO UPDATE SET "agendaItemId" = excluded."agendaItemId", "body" = excluded."body"
      WHERE "Contribution"."commitment" = excluded."commitment" AND "Contribution"."releasedOn" IS NULL
  `;
}
