import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { letPointsAppear } from "#lib/domain/discussions/let-points-appear.ts";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import type { AttributionRule } from "#lib/domain/discussions/types.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

async function aMeeting(rule: AttributionRule) {
  const group = await aGroup();
  const { id, slug } = await aDiscussion(group, { rule });
  return { group, slug, discussionId: id };
}

describe("a contribution", () => {
  it("on the record has its speaker", async () => {
    const { group, slug, discussionId } = await aMeeting("on_the_record");
    const speaker = await someone(group);
    await addContribution(speaker, { discussionId, id: randomUUID(), body: "Said openly." });
    const discussion = await findDiscussion(speaker, group.id, slug);
    expect(discussion?.contributions).toMatchObject([
      { body: "Said openly.", speaker: { name: speaker.name } },
    ]);
  });

  it("not for attribution is tied to nobody: two worlds that differ in the speaker alone store the same", async () => {
    const { group, discussionId } = await aMeeting("not_for_attribution");
    const [one, other] = [await someone(group), await someone(group)];
    const dumps: string[] = [];
    for (const speaker of [one, other]) {
      await addContribution(speaker, { discussionId, id: randomUUID(), body: "Said in confidence." });
      await letPointsAppear(new Date(Date.now() + 7 * 60_000));
      dumps.push(await dump(discussionId));
      await db.contribution.deleteMany({ where: { discussionId } });
    }
    expect(dumps[0]).toBe(dumps[1]);
    expect(dumps[0]).not.toContain(one.personId);
    expect(await db.fact.count({ where: { groupId: group.id } })).toBe(0);
  });

  it("cannot be given a speaker behind the rule's back, and the rule cannot be loosened", async () => {
    const { group, discussionId } = await aMeeting("not_for_attribution");
    const { personId } = await someone(group);
    const data = {
      discussionId,
      rule: "not_for_attribution" as const,
      body: "x",
      heldOn: new Date(),
      speakerId: personId,
    };
    await expect(db.contribution.create({ data })).rejects.toThrow();
    await expect(db.contribution.create({ data: { ...data, rule: "on_the_record" } })).rejects.toThrow();
    await expect(
      db.discussion.update({ where: { id: discussionId }, data: { rule: "on_the_record" } }),
    ).rejects.toThrow();
  });

  it("is read by experts and moderators; observers get the agreed record alone", async () => {
    const group = await aGroup();
    const { id, slug } = await aDiscussion(group, { rule: "on_the_record" });
    const speaker = await someone(group);
    await addContribution(speaker, { discussionId: id, id: randomUUID(), body: "Said openly." });
    await db.discussion.update({ where: { id }, data: { state: "summary_agreed", summary: "Agreed." } });
    const seenBy = async (role: "moderator" | "expert" | "observer") =>
      findDiscussion(await someone(group, role), group.id, slug);
    expect((await seenBy("moderator"))?.contributions).toHaveLength(1);
    expect((await seenBy("expert"))?.contributions).toHaveLength(1);
    expect(await seenBy("observer")).toMatchObject({
      contributions: [],
      summary: "Agreed.",
      may: { readContributions: false },
    });
  });

  it("off the record is not written down at all", async () => {
    const { group, discussionId } = await aMeeting("off_the_record");
    const refused = await addContribution(await someone(group), {
      discussionId,
      id: randomUUID(),
      body: "Nothing.",
    });
    expect(refused).toEqual({ ok: false, refusal: { kind: "NothingIsRecorded" } });
    const data = { discussionId, rule: "off_the_record" as const, body: "x", heldOn: new Date() };
    await expect(db.contribution.create({ data })).rejects.toThrow();
  });
});

/** Every column of every contribution, with the random id masked. */
async function dump(discussionId: string): Promise<string> {
  const rows = await db.$queryRaw<{ line: string }[]>`
    select replace(c::text, c."id"::text, 'ID') as line from "Contribution" c where "discussionId" = ${discussionId}::uuid`;
  return rows.map(({ line }) => line).join("\n");
}
