import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { editFindingComment } from "#lib/domain/findings/edit-finding-comment.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { removeFindingComment } from "#lib/domain/findings/remove-finding-comment.ts";
import { commentLimit } from "#lib/domain/findings/rules.ts";
import { settleFindingThread } from "#lib/domain/findings/settle-finding-thread.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aFinding, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

/** A finding with one thread: the expert began it, the observer answered. */
async function aThread() {
  const group = await aGroup();
  const [moderator, expert, observer] = [
    await someone(group, "moderator"),
    await someone(group),
    await someone(group, "observer"),
  ];
  const { id: findingId, number } = await aFinding(group, moderator);
  const seen = async (who: SignedInActor = moderator) =>
    (await findFinding(who, group.id, number))?.comments ?? [];
  await commentOnFinding(expert, { findingId, body: "What of the Arctic?" });
  const commentId = (await seen())[0]?.id ?? "";
  await commentOnFinding(observer, { findingId, parentId: commentId, body: "Another group’s matter." });
  const replyId = (await seen())[0]?.replies[0]?.id ?? "";
  return { group, moderator, expert, observer, findingId, commentId, replyId, seen };
}

describe("a comment", () => {
  it("is changed by its author alone, and says so", async () => {
    const { expert, moderator, commentId, seen } = await aThread();
    const input = { commentId, body: "What of the High North?" };
    expect(await editFindingComment(moderator, input)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect((await editFindingComment(expert, input)).ok).toBe(true);
    expect(await seen()).toMatchObject([{ body: "What of the High North?", isEdited: true }]);
    expect((await seen(expert))[0]?.may).toEqual({ edit: true, remove: true, settle: true });
  });

  it("is removed by its author or a moderator: its words go everywhere, its place stays", async () => {
    const { expert, moderator, observer, commentId, replyId, seen } = await aThread();
    expect(await removeFindingComment(observer, { commentId })).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    expect((await removeFindingComment(moderator, { commentId })).ok).toBe(true);
    expect(await seen()).toMatchObject([
      { body: "", isRemoved: true, replies: [{ body: "Another group’s matter." }] },
    ]);
    expect(await db.findingComment.count({ where: { body: { contains: "Arctic" } } })).toBe(0);
    expect(await removeFindingComment(expert, { commentId })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    expect(await editFindingComment(expert, { commentId, body: "Again." })).toMatchObject({
      refusal: { kind: "WrongState", state: "removed" },
    });
    expect((await removeFindingComment(observer, { commentId: replyId })).ok).toBe(true);
    expect(await seen()).toEqual([]);
  });

  it("removed twice at once is removed once", async () => {
    const { expert, moderator, commentId } = await aThread();
    const answers = await Promise.all([
      removeFindingComment(expert, { commentId }),
      removeFindingComment(moderator, { commentId }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is not touched from outside the group", async () => {
    const { commentId } = await aThread();
    const outsider = await someone();
    for (const answer of [
      await editFindingComment(outsider, { commentId, body: "Mine." }),
      await removeFindingComment(outsider, { commentId }),
      await settleFindingThread(outsider, { commentId, to: "settled" }),
    ])
      expect(answer).toMatchObject({ refusal: { kind: "NotVisible" } });
  });
});

it("a thread is settled and taken up again, and a reply is no thread", async () => {
  const { moderator, observer, commentId, replyId, seen } = await aThread();
  expect((await settleFindingThread(observer, { commentId, to: "settled" })).ok).toBe(true);
  expect(await seen()).toMatchObject([{ isSettled: true }]);
  expect(await settleFindingThread(moderator, { commentId, to: "settled" })).toMatchObject({
    refusal: { kind: "WrongState" },
  });
  expect((await settleFindingThread(moderator, { commentId, to: "open" })).ok).toBe(true);
  expect(await seen()).toMatchObject([{ isSettled: false }]);
  expect(await settleFindingThread(moderator, { commentId: replyId, to: "settled" })).toMatchObject({
    refusal: { kind: "NotAllowed" },
  });
});

it("who is removed mid-thread is refused, and what they said stays, marked as of somebody who left", async () => {
  const { moderator, expert, findingId, commentId, seen } = await aThread();
  const member = await db.member.findFirstOrThrow({
    where: { personId: expert.personId },
    select: { id: true },
  });
  expect((await removeMember(moderator, member.id)).ok).toBe(true);
  const gone = await findActorBySessionToken(expert.token);
  if (!gone) throw new Error("Leaving a group does not end a sign-in");
  const late = await commentOnFinding(gone, { findingId, parentId: commentId, body: "One more thing." });
  expect(late).toMatchObject({ refusal: { kind: "NotVisible" } });
  expect(await editFindingComment(gone, { commentId, body: "Never mind." })).toMatchObject({
    refusal: { kind: "NotVisible" },
  });
  expect(await seen()).toMatchObject([
    { body: "What of the Arctic?", hasLeft: true, replies: [{ hasLeft: false, observer: true }] },
  ]);
});

it("a finding shows every comment it may have, and takes no more", async () => {
  const { expert, findingId, seen } = await aThread();
  const there = await db.findingComment.count({ where: { findingId } });
  const row = { findingId, authorId: expert.personId, body: "And another." };
  await db.findingComment.createMany({ data: Array.from({ length: commentLimit - there - 1 }, () => row) });
  expect(await commentOnFinding(expert, { findingId, body: "The last word." })).toMatchObject({ ok: true });
  expect((await seen()).at(-1)?.body).toBe("The last word.");
  expect(await commentOnFinding(expert, { findingId, body: "One more." })).toMatchObject({
    refusal: { kind: "FindingHasAllComments" },
  });
});
