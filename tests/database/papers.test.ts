import { describe, expect, it } from "vitest";
import { answerCommission } from "#lib/domain/commissions/answer-commission.ts";
import { commissionPaper } from "#lib/domain/commissions/commission-paper.ts";
import { listComingPapers, listCommissions } from "#lib/domain/commissions/queries.ts";
import { findLastVersion } from "#lib/domain/documents/queries.ts";
import { movePaper } from "#lib/domain/papers/move-paper.ts";
import { findPaper, findPaperAccess } from "#lib/domain/papers/queries.ts";
import { startPaper } from "#lib/domain/papers/start-paper.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

/** What an author may do with the text. */
const whileOpen = { read: true, readVersions: true, comment: true, suggest: true, edit: true };
const whileFrozen = { ...whileOpen, suggest: false, edit: false };

describe("a commission", () => {
  it("is offered, accepted and becomes one paper, however many authors press the button", async () => {
    const group = await aGroup();
    const [moderator, one, other] = [
      await someone(group, "moderator"),
      await someone(group),
      await someone(group),
    ];
    const offered = await commissionPaper(moderator, {
      groupId: group.id,
      title: "Sea cables",
      brief: "",
      perspective: "",
      authorIds: [one.personId, other.personId],
    });
    expect(offered).toMatchObject({ ok: true, value: { slug: "sea-cables" } });
    const [commission] = await listCommissions(one, group.id);
    const commissionId = commission?.id ?? "";
    expect(await startPaper(one, { commissionId })).toMatchObject({
      ok: false,
      refusal: { kind: "WrongState" },
    });
    expect(await answerCommission(moderator, { commissionId, answer: "accepted" })).toMatchObject({
      ok: false,
      refusal: { kind: "NotAllowed" },
    });
    expect((await answerCommission(one, { commissionId, answer: "accepted" })).ok).toBe(true);
    expect(await answerCommission(other, { commissionId, answer: "declined" })).toMatchObject({
      ok: false,
      refusal: { kind: "WrongState" },
    });
    const started = await Promise.all([
      startPaper(one, { commissionId }),
      startPaper(other, { commissionId }),
    ]);
    expect(started.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.paper.count({ where: { commissionId } })).toBe(1);
  });

  it("is told of as coming until its paper is declined", async () => {
    const group = await aGroup();
    const paper = await aPaper(group, { state: "in_review" });
    await db.commission.create({
      data: {
        groupId: group.id,
        slug: paper.slug,
        title: "Sea cables",
        state: "delivered",
        paper: { connect: { id: paper.id } },
      },
      select: { id: true },
    });
    expect(await listComingPapers(group.id)).toHaveLength(1);
    await db.paper.update({ where: { id: paper.id }, data: { state: "declined" }, select: { id: true } });
    expect(await listComingPapers(group.id)).toEqual([]);
  });

  it("is not given to observers, outsiders or by experts", async () => {
    const group = await aGroup();
    const [moderator, expert, observer] = [
      await someone(group, "moderator"),
      await someone(group),
      await someone(group, "observer"),
    ];
    const input = { groupId: group.id, title: "A paper", brief: "", perspective: "" };
    for (const stranger of [observer, await someone()]) {
      const refused = await commissionPaper(moderator, { ...input, authorIds: [stranger.personId] });
      expect(refused).toMatchObject({ ok: false, refusal: { kind: "AuthorNotInGroup" } });
    }
    expect(await commissionPaper(expert, { ...input, authorIds: [expert.personId] })).toMatchObject({
      ok: false,
      refusal: { kind: "NotAllowed" },
    });
    expect(await commissionPaper(await someone(), { ...input, authorIds: [expert.personId] })).toMatchObject({
      ok: false,
      refusal: { kind: "NotVisible" },
    });
  });
});

describe("submitting", () => {
  it("freezes the text as a version and closes it for everyone", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const paper = await aPaper(group, {
      authors: [author],
      text: "The text as it was.[^1]\n\n[^1]: A note.",
    });
    expect(await findPaperAccess(author, paper.documentId)).toEqual(whileOpen);
    expect(await submitPaper(author, { paperId: paper.id })).toEqual({ ok: true, value: { version: 1 } });
    expect(await findPaperAccess(author, paper.documentId)).toEqual(whileFrozen);
    const version = await findLastVersion(db, paper.documentId);
    expect(version).toMatchObject({
      number: 1,
      name: "Submission 1",
      plainText: "The text as it was.\n\nA note.",
    });
    expect(await findPaper(author, group.id, paper.slug)).toMatchObject({ state: "submitted", round: 1 });
  });

  it("happens once when two authors press at the same moment", async () => {
    const group = await aGroup();
    const authors = [await someone(group), await someone(group)];
    for (let round = 0; round < 10; round += 1) {
      const paper = await aPaper(group, { authors });
      const results = await Promise.all(authors.map((author) => submitPaper(author, { paperId: paper.id })));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await db.documentVersion.count({ where: { documentId: paper.documentId } })).toBe(1);
    }
  });

  it("is refused for an empty text, and nothing of it stays", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const paper = await aPaper(group, { authors: [author], text: "" });
    expect(await submitPaper(author, { paperId: paper.id })).toEqual({
      ok: false,
      refusal: { kind: "EmptyText" },
    });
    expect(await db.documentVersion.count({ where: { documentId: paper.documentId } })).toBe(0);
    expect(await findPaperAccess(author, paper.documentId)).toEqual(whileOpen);
  });

  it("is for authors: a moderator is refused, an outsider finds nothing", async () => {
    const group = await aGroup();
    const paper = await aPaper(group, { authors: [await someone(group)] });
    const input = { paperId: paper.id };
    expect(await submitPaper(await someone(group, "moderator"), input)).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    expect(await submitPaper(await someone(), input)).toMatchObject({ refusal: { kind: "NotVisible" } });
  });

  it("opens again when a revision is asked for, and the next version counts on", async () => {
    const group = await aGroup();
    const [author, moderator] = [await someone(group), await someone(group, "moderator")];
    const paper = await aPaper(group, { authors: [author] });
    await submitPaper(author, { paperId: paper.id });
    expect(await movePaper(author, { paperId: paper.id, move: "startReview" })).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    for (const move of ["startReview", "requestRevision"] as const) {
      expect((await movePaper(moderator, { paperId: paper.id, move })).ok).toBe(true);
    }
    expect(await findPaperAccess(author, paper.documentId)).toEqual(whileOpen);
    expect(await submitPaper(author, { paperId: paper.id })).toEqual({ ok: true, value: { version: 2 } });
  });
});

it("a frozen version cannot be changed or removed, whatever asks", async () => {
  const group = await aGroup();
  const author = await someone(group);
  const paper = await aPaper(group, { authors: [author] });
  await submitPaper(author, { paperId: paper.id });
  const where = { documentId: paper.documentId };
  await expect(db.documentVersion.updateMany({ where, data: { name: "Another" } })).rejects.toThrow();
  await expect(db.documentVersion.deleteMany({ where })).rejects.toThrow();
});
