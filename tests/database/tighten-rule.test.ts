import { describe, expect, it } from "vitest";
import { keepPending } from "#lib/domain/discussions/pending-points.ts";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { tightenRule } from "#lib/domain/discussions/tighten-rule.ts";
import type { AttributionRule, DiscussionState } from "#lib/domain/discussions/types.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aFinding, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

const points = Array.from({ length: 60 }, (_, index) => `Point ${String(index).padStart(2, "0")}`);

/** A discussion on the record in which two people spoke in turn, with the facts and the record of it. */
async function aRecord(state: DiscussionState = "summary_circulated") {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const [one, other] = [await someone(group), await someone(group)];
  const { id, slug } = await aDiscussion(group, { rule: "on_the_record", state: "held" });
  const ids: string[] = [];
  for (const [index, body] of points.entries()) {
    const speaker = index % 2 ? one : other;
    const row = await db.contribution.create({
      data: {
        discussionId: id,
        rule: "on_the_record",
        body,
        heldOn: new Date(),
        speakerId: speaker.personId,
      },
      select: { id: true },
    });
    ids.push(row.id);
    await recordFact(db, speaker, { kind: "ContributionAdded", groupId: group.id, subjectId: id });
    await recordFact(db, speaker, { kind: "QuotationReleased", groupId: group.id, subjectId: row.id });
  }
  await recordFact(db, moderator, { kind: "DiscussionPlanned", groupId: group.id, subjectId: id });
  await recordFact(db, moderator, { kind: "DiscussionHeld", groupId: group.id, subjectId: id });
  await db.summaryVersion.create({
    data: { discussionId: id, number: 1, body: "The record.", madeOn: new Date() },
  });
  await db.summaryRemark.create({
    data: { id: crypto.randomUUID(), discussionId: id, body: "A remark.", madeOn: new Date() },
  });
  await db.discussion.update({
    where: { id },
    data: { state, summary: "The record.", summaryNumber: 1, circulatedNumber: 1 },
  });
  const tighten = (rule: "not_for_attribution" | "off_the_record") =>
    tightenRule(moderator, { discussionId: id, rule, understood: "yes" });
  return { group, moderator, one, other, id, slug, ids, tighten };
}

/** Everything the database holds that could be about the discussion, as text. That somebody has a sign-in is known for as long as one
 *  lasts, and is not about it (decision 69). */
async function everything(id: string): Promise<string> {
  const rows = await db.$queryRaw<{ line: string }[]>`
    SELECT c::text AS line FROM "Contribution" c WHERE "discussionId" = ${id}::uuid
    UNION ALL SELECT p::text FROM "PendingPoint" p WHERE "discussionId" = ${id}::uuid
    UNION ALL SELECT s::text FROM "SummaryVersion" s WHERE "discussionId" = ${id}::uuid
    UNION ALL SELECT r::text FROM "SummaryRemark" r WHERE "discussionId" = ${id}::uuid
    UNION ALL SELECT d::text FROM "Discussion" d WHERE id = ${id}::uuid
    UNION ALL SELECT f::text FROM "Fact" f WHERE kind NOT IN ('DiscussionPlanned', 'SignedIn')`;
  return rows.map(({ line }) => line).join("\n");
}

const onDisk = async (id: string) => {
  const rows = await db.$queryRaw<{ body: string }[]>`
    SELECT body FROM "Contribution" WHERE "discussionId" = ${id}::uuid ORDER BY ctid`;
  return rows.map(({ body }) => body);
};

describe("tightened to not for attribution", () => {
  it("nothing stored names who spoke or who was there", async () => {
    const { group, moderator, one, other, id, slug, tighten } = await aRecord();
    expect(await tighten("not_for_attribution")).toEqual({ ok: true, value: undefined });
    const dump = await everything(id);
    for (const { personId, accountId, name } of [one, other]) {
      expect(dump).not.toContain(personId);
      expect(dump).not.toContain(accountId);
      expect(dump).not.toContain(name);
    }
    expect(dump).not.toContain(moderator.personId);
    const facts = await db.fact.findMany({ where: { groupId: group.id }, orderBy: { id: "asc" } });
    expect(facts.map(({ kind, personId }) => [kind, personId])).toEqual([
      ["DiscussionPlanned", moderator.personId],
      ["DiscussionHeld", null],
      ["DiscussionTightened", null],
    ]);
    const discussion = await findDiscussion(one, group.id, slug);
    expect(discussion?.rule).toBe("not_for_attribution");
    expect(discussion?.contributions.map(({ speaker }) => speaker)).toEqual(points.map(() => null));
  });

  it("every point has another id and another place on the disk, and evidence follows", async () => {
    const { group, moderator, id, ids, tighten } = await aRecord();
    const finding = await aFinding(group, moderator);
    const { id: evidenceId } = await db.evidence.create({
      data: {
        findingId: finding.id,
        kind: "contribution",
        stance: "supports",
        contributionId: ids[7] ?? "",
      },
      select: { id: true },
    });
    expect(await onDisk(id)).toEqual(points);
    await tighten("not_for_attribution");
    const rows = await db.contribution.findMany({ where: { discussionId: id } });
    expect(rows.map(({ body }) => body).sort()).toEqual(points);
    expect(rows.filter((row) => ids.includes(row.id))).toEqual([]);
    // Of sixty things, a random order is this one never.
    expect(await onDisk(id)).not.toEqual(points);
    const evidence = await db.evidence.findUniqueOrThrow({
      where: { id: evidenceId },
      select: { contribution: { select: { body: true } } },
    });
    expect(evidence.contribution?.body).toBe(points[7]);
  });

  it("two worlds that differ in who spoke are stored alike", async () => {
    const dumps = [];
    for (const speaks of [0, 1]) {
      const group = await aGroup();
      const moderator = await someone(group, "moderator");
      const speakers = [await someone(group), await someone(group)];
      const { id, slug } = await aDiscussion(group, { rule: "on_the_record" });
      const speaker = speakers[speaks] ?? moderator;
      await db.contribution.create({
        data: {
          discussionId: id,
          rule: "on_the_record",
          body: "Said.",
          heldOn: new Date("2026-11-01"),
          speakerId: speaker.personId,
        },
      });
      await recordFact(db, speaker, { kind: "ContributionAdded", groupId: group.id, subjectId: id });
      await tightenRule(moderator, { discussionId: id, rule: "not_for_attribution", understood: "yes" });
      const [row] = await db.$queryRaw<{ line: string }[]>`
        SELECT replace(c::text, c.id::text, 'ID') AS line FROM "Contribution" c
        WHERE "discussionId" = ${id}::uuid`;
      const facts = await db.fact.findMany({
        where: { groupId: group.id },
        select: { kind: true, personId: true, detail: true },
        orderBy: { id: "asc" },
      });
      dumps.push(JSON.stringify({ row, facts }).replaceAll(id, "DISCUSSION").replaceAll(slug, "SLUG"));
    }
    expect(dumps[0]).toBe(dumps[1]);
  });
});

describe("tightened to off the record", () => {
  it("points, those that wait, the summary, its versions and the remarks are gone", async () => {
    for (const state of ["held", "summary_circulated", "summary_agreed"] as const) {
      const { group, moderator, one, id, slug, tighten } = await aRecord(state);
      await db.$transaction((tx) =>
        keepPending(
          tx,
          { kind: "remark", id: crypto.randomUUID(), discussionId: id, body: "Waits." },
          new Date(),
        ),
      );
      expect(await tighten("off_the_record")).toEqual({ ok: true, value: undefined });
      const where = { discussionId: id };
      expect(await db.contribution.count({ where })).toBe(0);
      expect(await db.pendingPoint.count({ where })).toBe(0);
      expect(await db.summaryVersion.count({ where })).toBe(0);
      expect(await db.summaryRemark.count({ where })).toBe(0);
      expect(await findDiscussion(moderator, group.id, slug)).toMatchObject({ state: "held", summary: "" });
      expect(await everything(id)).not.toContain(one.personId);
    }
  });

  it("is refused while a finding rests on a point, and says on how many; nothing is changed", async () => {
    const { group, moderator, id, ids, tighten } = await aRecord();
    const finding = await aFinding(group, moderator);
    const rests = (contributionId = "") => ({
      findingId: finding.id,
      kind: "contribution" as const,
      stance: "supports" as const,
      contributionId,
    });
    await db.evidence.createMany({ data: [rests(ids[0]), rests(ids[1])] });
    expect(await tighten("off_the_record")).toEqual({
      ok: false,
      refusal: { kind: "EvidenceRestsOnIt", count: 2 },
    });
    const where = { discussionId: id, speakerId: { not: null } };
    expect(await db.contribution.count({ where })).toBe(points.length);
    await db.evidence.updateMany({ where: { findingId: finding.id }, data: { removedAt: new Date() } });
    expect(await tighten("off_the_record")).toMatchObject({ ok: true });
    expect(await db.contribution.count({ where: { discussionId: id } })).toBe(0);
  });
});

describe("a rule", () => {
  it("is never loosened, nor tightened to what it is", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    for (const [from, to] of [
      ["off_the_record", "not_for_attribution"],
      ["not_for_attribution", "not_for_attribution"],
    ] as [AttributionRule, "not_for_attribution"][]) {
      const { id } = await aDiscussion(group, { rule: from });
      expect(await tightenRule(moderator, { discussionId: id, rule: to, understood: "yes" })).toMatchObject({
        refusal: { kind: "RuleCannotBeLoosened" },
      });
    }
  });

  it("is the moderator's to tighten", async () => {
    const { group, id } = await aRecord();
    const input = { discussionId: id, rule: "off_the_record" as const, understood: "yes" as const };
    expect(await tightenRule(await someone(group), input)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await tightenRule(await someone(), input)).toMatchObject({ refusal: { kind: "NotVisible" } });
  });
});
