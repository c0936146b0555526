import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { letPointsAppear } from "#lib/domain/discussions/let-points-appear.ts";
import { keepPending, type PendingDraft } from "#lib/domain/discussions/pending-points.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup } from "#tests/world/world.ts";

withDatabase();

async function aTable() {
  const { id: discussionId, agenda } = await aDiscussion(await aGroup());
  const keep = (draft: Partial<PendingDraft>, now = new Date()) =>
    db.$transaction((tx) =>
      keepPending(
        tx,
        { kind: "contribution", id: randomUUID(), discussionId, body: "A point.", ...draft },
        now,
      ),
    );
  const shown = () =>
    db.contribution.findMany({ where: { discussionId }, select: { id: true, body: true, heldOn: true } });
  return { discussionId, agenda, keep, shown };
}

const later = () => new Date(Date.now() + 7 * 60_000);

describe("a point that waits", () => {
  it("appears at its full five minutes and not before, with the discussion's day", async () => {
    const { keep, shown } = await aTable();
    const at = await keep({});
    await letPointsAppear(new Date(at.getTime() - 1));
    expect(await shown()).toEqual([]);
    await letPointsAppear(at);
    expect(await shown()).toMatchObject([{ body: "A point.", heldOn: new Date("2026-11-01T00:00:00Z") }]);
    expect(await db.pendingPoint.count()).toBe(0);
  });

  it("is one however often it was sent, before and after it appeared", async () => {
    const { keep, shown } = await aTable();
    const id = randomUUID();
    await Promise.all([keep({ id }), keep({ id }), keep({ id })]);
    await letPointsAppear(later());
    await keep({ id });
    await letPointsAppear(later());
    expect(await shown()).toHaveLength(1);
  });

  it("is not lost where its id was taken", async () => {
    const { keep, shown } = await aTable();
    const id = randomUUID();
    await keep({ id, body: "First." });
    await keep({ id, body: "Second." });
    await letPointsAppear(later());
    await keep({ id, body: "Third." });
    await letPointsAppear(later());
    expect((await shown()).map(({ body }) => body).sort()).toEqual(["First.", "Second.", "Third."]);
  });

  it("becomes a remark where it is one, once", async () => {
    const { discussionId, keep, shown } = await aTable();
    const id = randomUUID();
    await keep({ kind: "remark", id, body: "The second paragraph is wrong." });
    await letPointsAppear(later());
    await keep({ kind: "remark", id, body: "The second paragraph is wrong." });
    await letPointsAppear(later());
    const remarks = await db.summaryRemark.findMany({ where: { discussionId }, select: { body: true } });
    expect(remarks).toEqual([{ body: "The second paragraph is wrong." }]);
    expect(await shown()).toEqual([]);
  });

  it("does not appear any more once the rule says that nothing is recorded", async () => {
    const { discussionId, keep, shown } = await aTable();
    await keep({});
    await db.discussion.update({ where: { id: discussionId }, data: { rule: "off_the_record" } });
    await letPointsAppear(later());
    expect(await shown()).toEqual([]);
    expect(await db.pendingPoint.count()).toBe(0);
  });
});

describe("points that appear together", () => {
  it("lie on the disk in another order than they were sent in", async () => {
    const { discussionId, keep } = await aTable();
    const bodies = Array.from({ length: 24 }, (_, index) => `Point ${index}`);
    for (const body of bodies) await keep({ body });
    await letPointsAppear(later());
    const rows = await db.$queryRaw<{ body: string }[]>`
      SELECT body FROM "Contribution" WHERE "discussionId" = ${discussionId}::uuid ORDER BY ctid`;
    const onDisk = rows.map(({ body }) => body);
    // One order in 24! is the order of sending.
    expect(onDisk).not.toEqual(bodies);
    expect(onDisk.toSorted()).toEqual(bodies.toSorted());
  });

  it("appear for everybody in one transaction", async () => {
    const { discussionId, keep } = await aTable();
    for (let index = 0; index < 5; index += 1) await keep({ body: `Point ${index}` });
    await letPointsAppear(later());
    const rows = await db.$queryRaw<{ one: bigint }[]>`
      SELECT count(DISTINCT xmin::text) AS one FROM "Contribution" WHERE "discussionId" = ${discussionId}::uuid`;
    expect(Number(rows[0]?.one)).toBe(1);
  });
});
