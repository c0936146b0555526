import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { GlassReader, SignedInActor } from "#lib/base/actor.ts";
import { openBreakGlass } from "#lib/domain/break-glass/open-break-glass.ts";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { readCommentsBehindGlass } from "#lib/domain/break-glass/read-comments.ts";
import { readPictureBehindGlass } from "#lib/domain/break-glass/read-picture.ts";
import type { GlassPage } from "#lib/domain/break-glass/types.ts";
import { startThread } from "#lib/domain/comments/start-thread.ts";
import { findSummary } from "#lib/domain/discussions/find-summary.ts";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { tightenRule } from "#lib/domain/discussions/tighten-rule.ts";
import { readEvidence } from "#lib/domain/evidence/queries.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { readCallProgress } from "#lib/domain/findings/read-call-progress.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { findResponses, listRoundNumbers } from "#lib/domain/reviews/find-responses.ts";
import { listResponses, readProgress } from "#lib/domain/reviews/list-responses.ts";
import { everyResponse } from "#lib/domain/reviews/responses-choice.ts";
import { listSources } from "#lib/domain/sources/queries.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aReviewComment, aReviewRound } from "#tests/world/reviews.ts";
import { aDiscussion, aFinding, aGroup, aPaper, aReport, someone } from "#tests/world/world.ts";

withDatabase();

/** A group whose glass is broken, and one beside it whose glass is whole. */
async function aBrokenGlass() {
  const [group, elsewhere] = [{ ...(await aGroup()), concludedAt: null }, await aGroup()];
  const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
  const administrator = { ...(await someone()), administrator: true };
  await db.account.update({ where: { id: administrator.accountId }, data: { administrator: true } });
  const reason = "A court order wants what the group wrote in May.";
  await openBreakGlass(administrator, { groupId: group.id, reason }, administrator);
  const reader: GlassReader = { kind: "reader", personId: administrator.personId, groupId: group.id };
  return { group, elsewhere, moderator, expert, administrator, reader };
}

const mayDo = (may: Record<string, boolean>) =>
  Object.entries(may).flatMap(([verb, allowed]) => (allowed ? [verb] : []));

async function reads(actor: SignedInActor, groupId: string, [subjectId, page]: [string, GlassPage]) {
  await readBehindGlass(actor, groupId, async () => ({ subjectId, page, value: 1 }));
}

const said = { rule: "not_for_attribution", heldOn: new Date("2026-11-01") } as const;
const say = (discussionId: string, body: string) =>
  db.contribution.create({ data: { discussionId, body, ...said } });

describe("a discussion behind broken glass", () => {
  it("shows what its experts read of it, and nothing that could be done", async () => {
    const { group, expert, reader } = await aBrokenGlass();
    const { id, slug } = await aDiscussion(group, { state: "summary_circulated" });
    await say(id, "Somebody saw a numbat.");
    await db.discussion.update({ where: { id }, data: { summary: "A numbat was seen.", summaryNumber: 2 } });
    for (const number of [1, 2])
      await db.summaryVersion.create({
        data: { discussionId: id, number, body: "Seen.", madeOn: new Date() },
      });
    await db.discussion.update({ where: { id }, data: { circulatedNumber: 2 } });
    await db.summaryRemark.create({
      data: { id: randomUUID(), discussionId: id, body: "Two.", madeOn: new Date() },
    });
    const [seen, asExpert] = await Promise.all(
      [reader, expert].map((actor) => findDiscussion(actor, group.id, slug)),
    );
    expect(seen?.contributions).toEqual(asExpert?.contributions);
    expect(seen).toMatchObject({ summary: "A numbat was seen.", contributions: [{ speaker: null }] });
    expect(mayDo(seen?.may ?? {})).toEqual(["readContributions"]);
    expect(await findSummary(reader, id)).toEqual(await findSummary(expert, id));
    expect((await findSummary(reader, id))?.versions.map(({ number }) => number)).toEqual([2]);
  });

  it("shows no draft of a summary, nothing that waits to appear, and nothing of another group", async () => {
    const { group, elsewhere, reader } = await aBrokenGlass();
    const { id, slug } = await aDiscussion(group, { state: "summary_drafted" });
    await db.discussion.update({ where: { id }, data: { summary: "A draft." } });
    const appearsAt = new Date(Math.ceil(Date.now() / 300_000) * 300_000);
    const waiting = {
      id: randomUUID(),
      discussionId: id,
      kind: "contribution",
      body: "Not yet.",
      appearsAt,
    } as const;
    await db.pendingPoint.create({ data: waiting });
    expect(await findDiscussion(reader, group.id, slug)).toMatchObject({ summary: "", contributions: [] });
    expect(await findSummary(reader, id)).toBeNull();
    const other = await aDiscussion(elsewhere, { state: "summary_circulated" });
    await say(other.id, "Elsewhere.");
    expect(await findDiscussion(reader, elsewhere.id, other.slug)).toBeNull();
    expect(await findSummary(reader, other.id)).toBeNull();
  });

  it("names who read it to the minute whatever its rule, also once it is tightened", async () => {
    const { group, moderator, administrator } = await aBrokenGlass();
    const { id } = await aDiscussion(group, { rule: "on_the_record" });
    await reads(administrator, group.id, [id, "discussion"]);
    const told = async () =>
      (await listActivity(moderator, group, { subject: id })).entries
        .filter(({ kind }) => kind === "BreakGlassRead")
        .map(({ by, isDayOnly, page }) => ({ by, isDayOnly, page }));
    const named = [{ by: administrator.name, isDayOnly: false, page: "discussion" }];
    expect(await told()).toEqual(named);
    expect(
      await tightenRule(moderator, { discussionId: id, rule: "not_for_attribution", understood: "yes" }),
    ).toMatchObject({
      ok: true,
    });
    expect(await told()).toEqual(named);
    const { entries } = await listActivity(moderator, group, { person: administrator.personId });
    expect(entries.map(({ kind }) => kind)).toContain("BreakGlassRead");
  });
});

describe("a finding behind broken glass", () => {
  it("shows who stands where and what is said, and nothing that could be done", async () => {
    const { group, moderator, expert, reader } = await aBrokenGlass();
    const { id, number } = await aFinding(group, moderator);
    const position = { findingId: id, version: 1, value: "objection", text: "It says too much." } as const;
    expect(await recordPosition(expert, position)).toMatchObject({ ok: true });
    await db.findingComment.create({
      data: { findingId: id, authorId: moderator.personId, body: "Which part?" },
    });
    const found = await findFinding(reader, group.id, number);
    expect(found).toMatchObject({
      positions: [{ value: "objection", text: "It says too much.", person: { name: expert.name } }],
      comments: [{ body: "Which part?", may: { edit: false, remove: false, settle: false } }],
      myPositions: [],
    });
    expect(mayDo(found?.may ?? {})).toEqual([]);
    expect(await readCallProgress(reader, id)).toMatchObject({ asked: 2, answered: 1, missing: null });
    expect(await readEvidence(reader, id)).toEqual({ pieces: [], hidden: 0 });
    expect((await listFindings(reader, group.id)).map((card) => [card.id, card.mine])).toEqual([[id, null]]);
  });

  it("is not there as a draft, or of another group", async () => {
    const { group, elsewhere, expert, reader } = await aBrokenGlass();
    const draft = await aFinding(group, expert, "draft");
    const other = await aFinding(elsewhere, await someone(elsewhere));
    expect(await findFinding(reader, group.id, draft.number)).toBeNull();
    expect(await findFinding(reader, elsewhere.id, other.number)).toBeNull();
    expect(await readCallProgress(reader, other.id)).toBeNull();
    expect(await listFindings(reader, elsewhere.id)).toEqual([]);
  });

  it("that is read does not count as changed", async () => {
    const { group, expert, administrator } = await aBrokenGlass();
    const { id } = await aFinding(group, expert);
    const changed = async () => {
      const rows = await listFindings(expert, group.id);
      return rows.map((row) => ("changedAt" in row ? row.changedAt : null));
    };
    const before = await changed();
    await reads(administrator, group.id, [id, "finding"]);
    expect(await changed()).toEqual(before);
    expect(before).not.toEqual([null]);
  });
});

describe("a text behind broken glass", () => {
  it("shows what is said about it, and that nobody may change it", async () => {
    const { group, elsewhere, moderator, reader } = await aBrokenGlass();
    const [paper, report] = [await aPaper(group), await aReport(group)];
    const other = await aPaper(elsewhere);
    for (const { documentId } of [paper, report])
      expect(
        await startThread(moderator, { id: randomUUID(), documentId, body: "Who *says* so?" }),
      ).toMatchObject({ ok: true });
    for (const { documentId } of [paper, report])
      expect(await readCommentsBehindGlass(reader, documentId)).toMatchObject([
        {
          isGone: false,
          thread: { comments: [{ author: { name: moderator.name }, may: { edit: false, remove: false } }] },
        },
      ]);
    const stranger = await someone(elsewhere, "moderator");
    await startThread(stranger, { id: randomUUID(), documentId: other.documentId, body: "Elsewhere." });
    expect(await readCommentsBehindGlass(reader, other.documentId)).toEqual([]);
  });

  it("shows the comments of its review once its experts read them", async () => {
    const { group, expert, reader } = await aBrokenGlass();
    const { documentId } = await aPaper(group, { state: "in_review" });
    expect(await findResponses(reader, documentId)).toBeNull();
    const { id } = await aReviewRound(group, { documentId }, { reviewers: [expert] });
    await aReviewComment({ id }, expert, { body: "This wants a source." });
    await db.reviewComment.updateMany({
      where: { roundId: id },
      data: { disposition: "noted", reply: "Yes." },
    });
    const stretch = { skip: 0, take: 10 };
    for (const state of ["open", "closed", "responses_drafted", "responses_published"] as const) {
      await db.reviewRound.update({ where: { id }, data: { state } });
      const round = await findResponses(reader, documentId);
      if (!round) throw new Error("The round is not there");
      const isPublished = state === "responses_published";
      const { rows, count } = await listResponses(reader, round, { choice: everyResponse, stretch });
      expect([rows.map(({ body }) => body), count]).toEqual(
        isPublished ? [["This wants a source."], 1] : [[], 0],
      );
      expect((await readProgress(reader, round)).answered).toBe(isPublished ? 1 : 0);
      expect(mayDo(round.may)).toEqual(isPublished ? ["read", "readComments"] : ["read"]);
    }
    expect(await listRoundNumbers(reader, documentId)).toEqual([1]);
  });

  it("shows no round of another group, also to whom that one asks from outside", async () => {
    const { elsewhere, administrator, reader } = await aBrokenGlass();
    const { documentId } = await aPaper(elsewhere, { state: "in_review" });
    await aReviewRound(elsewhere, { documentId }, { outside: [administrator] });
    expect(await findResponses(administrator, documentId)).not.toBeNull();
    expect(await findResponses(reader, documentId)).toBeNull();
    expect(await listRoundNumbers(reader, documentId)).toEqual([]);
  });

  it("shows what it cites from, its own library and the group’s", async () => {
    const { group, elsewhere, reader } = await aBrokenGlass();
    const { documentId } = await aPaper(group);
    const csl = { type: "book", title: "A book" };
    for (const [of, document] of [
      [group.id, documentId],
      [group.id, null],
      [elsewhere.id, null],
    ] as const)
      await db.source.create({
        data: { groupId: of, documentId: document, csl, label: `Of ${of} ${document}` },
      });
    const labels = async (groupId: string, of: string | null) =>
      (await listSources(reader, { groupId, documentId: of })).map(({ label }) => label);
    expect(await labels(group.id, documentId)).toEqual([`Of ${group.id} ${documentId}`]);
    expect(await labels(group.id, null)).toEqual([`Of ${group.id} null`]);
    expect(await labels(elsewhere.id, null)).toEqual([]);
  });

  it("shows the pictures it has, and each is recorded as the text", async () => {
    const { group, elsewhere, reader } = await aBrokenGlass();
    const [paper, other] = [await aPaper(group), await aPaper(elsewhere)];
    const picture = { hash: "0".repeat(64), width: 640, height: 480, widths: [320, 640] };
    const [own, theirs] = await Promise.all(
      [paper, other].map(({ documentId }) =>
        db.picture.create({ data: { ...picture, documentId }, select: { id: true } }),
      ),
    );
    expect((await listPictures(reader, paper.documentId)).map(({ id }) => id)).toEqual([own?.id]);
    expect(await listPictures(reader, other.documentId)).toEqual([]);
    const asked = { width: 320, type: "webp" } as const;
    expect(await readPictureBehindGlass(reader, theirs?.id ?? "", asked)).toBeNull();
    // It is found, and its bytes were never stored.
    await expect(readPictureBehindGlass(reader, own?.id ?? "", asked)).rejects.toThrow(/lost/);
  });
});

it("each page of a thing is told once to the group, and which it was", async () => {
  const { group, moderator, administrator } = await aBrokenGlass();
  const paper = await aPaper(group);
  const pages = ["paper", "comments", "comments", "review", "sources"] as const;
  for (const page of pages) await reads(administrator, group.id, [paper.id, page]);
  const { entries } = await listActivity(moderator, group, { subject: paper.id });
  expect(entries.map(({ page, subject }) => [page, subject?.title])).toEqual(
    ["sources", "review", "comments", "paper"].map((page) => [page, paper.slug]),
  );
});
