import { describe, expect, it } from "vitest";
import { answerThread } from "#lib/domain/comments/answer-thread.ts";
import { assignThread } from "#lib/domain/comments/assign-thread.ts";
import { editComment } from "#lib/domain/comments/edit-comment.ts";
import { markThreads } from "#lib/domain/comments/mark-threads.ts";
import { readTextComments, readThreadPlaces } from "#lib/domain/comments/queries.ts";
import { removeComment } from "#lib/domain/comments/remove-comment.ts";
import { reopenThread } from "#lib/domain/comments/reopen-thread.ts";
import { resolveThread } from "#lib/domain/comments/resolve-thread.ts";
import { answerThreadSchema, startThreadSchema } from "#lib/domain/comments/schema.ts";
import { startThread } from "#lib/domain/comments/start-thread.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { replaceContent } from "#lib/domain/documents/replace-content.ts";
import { movePaper } from "#lib/domain/papers/move-paper.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, aReport, someone } from "#tests/world/world.ts";

withDatabase();

const text = "The alliance will hold.\n\nNobody can say for how long it will hold.";

/** A paper with its author, another expert and a moderator. */
async function aCommentedPaper() {
  const group = await aGroup();
  const [author, expert, moderator] = [
    await someone(group),
    await someone(group),
    await someone(group, "moderator"),
  ];
  const paper = await aPaper(group, { authors: [author], text });
  return { group, author, expert, moderator, paper };
}

type World = Awaited<ReturnType<typeof aCommentedPaper>>;

const remark = (documentId: string, quote: string | null, body = "Is that so?") =>
  startThreadSchema.parse({ documentId, body, ...(quote === null ? {} : { passage: { quote } }) });

/** The expert comments on these words. */
async function aThread({ expert, paper }: Pick<World, "expert" | "paper">, quote = "will hold") {
  const input = remark(paper.documentId, quote);
  await startThread(expert, input);
  return input.id;
}

/** The words that bear the thread's mark, a run each. */
async function markedWords(documentId: string, threadId: string): Promise<string[]> {
  const runsOf = (node: NodeJson): NodeJson[] =>
    (node.content ?? [node]).flatMap((child) => (child === node ? [node] : runsOf(child)));
  const runs = (await readWorkingText(db, documentId)).content.flatMap(runsOf);
  return runs
    .filter(({ marks }) => marks?.some(({ type, attrs }) => type === "comment" && attrs?.id === threadId))
    .map((run) => run.text ?? "");
}

/** Somebody writes: the text becomes this one, as far as it differs. */
async function rewrite(documentId: string, change: (text: DocumentJson) => DocumentJson): Promise<void> {
  const changed = change(await readWorkingText(db, documentId));
  await db.$transaction((tx) =>
    changeText(tx, { documentId, accountId: null }, (doc) => {
      replaceContent(doc, changed);
      return { ok: true, value: undefined };
    }),
  );
}

async function placeOf(documentId: string, { expert }: Pick<World, "expert">) {
  const { threads = [] } = (await readTextComments(expert, documentId)) ?? {};
  const places = await readThreadPlaces(documentId, threads);
  return places[threads[0]?.id ?? ""];
}

const mailsTo = async (name: string) => {
  const jobs = await db.$queryRaw<{ payload: { to: string; text: string } }[]>`
    SELECT payload FROM graphile_worker._private_jobs AS jobs ORDER BY jobs.id`;
  return jobs
    .filter(({ payload }) => payload.to === `${name}@example.org`)
    .map(({ payload }) => payload.text);
};

describe("a comment", () => {
  it("is made by somebody who may not edit, and its words are marked in the text", async () => {
    const world = await aCommentedPaper();
    const threadId = await aThread(world, "alliance will hold");
    expect(await markedWords(world.paper.documentId, threadId)).toEqual(["alliance will hold"]);
    const { threads } = (await readTextComments(world.author, world.paper.documentId)) ?? {};
    expect(threads).toMatchObject([
      {
        number: 1,
        passage: { quote: "alliance will hold" },
        resolved: null,
        comments: [{ author: { id: world.expert.personId }, body: "Is that so?", may: { edit: false } }],
      },
    ]);
  });

  it("is refused where the words do not stand, and nothing is written", async () => {
    const { expert, paper } = await aCommentedPaper();
    expect(await startThread(expert, remark(paper.documentId, "alliance will fall"))).toEqual({
      ok: false,
      refusal: { kind: "CommentedPassageGone" },
    });
    expect(await db.commentThread.count({ where: { documentId: paper.documentId } })).toBe(0);
  });

  it("that is sent twice is posted once", async () => {
    const { expert, author, paper } = await aCommentedPaper();
    const input = remark(paper.documentId, "will hold");
    const [one, other] = await Promise.all([startThread(expert, input), startThread(expert, input)]);
    expect([one, other]).toEqual([
      { ok: true, value: { number: 1 } },
      { ok: true, value: { number: 1 } },
    ]);
    expect(await startThread(author, input)).toMatchObject({ ok: false });
    const answer = { id: crypto.randomUUID(), threadId: input.id, body: "It is." };
    await Promise.all([answerThread(author, answer), answerThread(author, answer)]);
    expect(await db.comment.count({ where: { threadId: input.id } })).toBe(2);
  });

  it("made by many at once gets a number of its own", async () => {
    const { expert, author, moderator, paper } = await aCommentedPaper();
    const everybody = [expert, author, moderator];
    await Promise.all(everybody.map((actor) => startThread(actor, remark(paper.documentId, "will hold"))));
    const { threads } = (await readTextComments(expert, paper.documentId)) ?? {};
    expect(threads?.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("that would not be shown is not taken", async () => {
    const { expert, author, paper } = await aCommentedPaper();
    const { documentId } = paper;
    const first = remark(documentId, null);
    await startThread(expert, first);
    const by = { authorId: expert.personId, body: "Again.", observer: false };
    await db.comment.createMany({ data: Array.from({ length: 199 }, () => ({ ...by, threadId: first.id })) });
    const answer = answerThreadSchema.parse({ threadId: first.id, body: "The last word" });
    expect(await answerThread(author, answer)).toMatchObject({ refusal: { kind: "TooManyRemarks" } });
    const ids = Array.from({ length: 999 }, () => crypto.randomUUID());
    const thread = { documentId, quote: "", prefix: "", suffix: "", createdById: expert.personId };
    await db.commentThread.createMany({
      data: ids.map((id, index) => ({ ...thread, id, number: index + 2 })),
    });
    await db.comment.createMany({ data: ids.map((threadId) => ({ ...by, threadId })) });
    const refused = await startThread(author, remark(documentId, null));
    expect(refused).toMatchObject({ refusal: { kind: "TooManyThreads" } });
    expect((await readTextComments(author, documentId))?.threads).toHaveLength(1_000);
  });

  it("can be about the whole text, of a report too", async () => {
    const { group, expert, moderator } = await aCommentedPaper();
    const report = await aReport(group);
    expect((await startThread(expert, remark(report.documentId, null))).ok).toBe(true);
    const { threads = [] } = (await readTextComments(moderator, report.documentId)) ?? {};
    expect(Object.values(await readThreadPlaces(report.documentId, threads))).toEqual([{ kind: "text" }]);
  });
});

describe("whoever may not comment on a text", () => {
  it("sees nothing of what is said about it, and can do nothing", async () => {
    const world = await aCommentedPaper();
    const { group, paper } = world;
    const threadId = await aThread(world);
    const observer = await someone(group, "observer");
    const outsider = await someone(await aGroup());
    for (const stranger of [observer, outsider]) {
      expect(await readTextComments(stranger, paper.documentId)).toBeNull();
      const answer = { id: crypto.randomUUID(), threadId, body: "Let me in." };
      const refusals = await Promise.all([
        answerThread(stranger, answer),
        resolveThread(stranger, { threadId }),
        assignThread(stranger, { threadId, assigneeId: stranger.personId }),
        removeComment(stranger, { commentId: threadId }),
        editComment(stranger, { commentId: threadId, body: "Mine." }),
        startThread(stranger, remark(paper.documentId, "will hold")),
      ]);
      expect(refusals.map((result) => !result.ok && result.refusal.kind)).toEqual(
        Array(6).fill("NotVisible"),
      );
    }
  });

  it("reads an accepted paper as an observer, and is told that commenting is not theirs", async () => {
    const group = await aGroup();
    const observer = await someone(group, "observer");
    const paper = await aPaper(group, { state: "accepted" });
    expect(await startThread(observer, remark(paper.documentId, null))).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    expect(await readTextComments(observer, paper.documentId)).toBeNull();
  });
});

describe("an observer who wrote the paper", () => {
  it("comments, marked as an observer", async () => {
    const group = await aGroup();
    const observer = await someone(group, "observer");
    const paper = await aPaper(group, { authors: [observer], text });
    await startThread(observer, remark(paper.documentId, "will hold"));
    const { threads } = (await readTextComments(observer, paper.documentId)) ?? {};
    expect(threads?.[0]?.comments[0]?.observer).toBe(true);
  });
});

describe("a conversation", () => {
  it("is resolved once, and open again when it is reopened or answered", async () => {
    const world = await aCommentedPaper();
    const { author, expert, paper } = world;
    const threadId = await aThread(world);
    const isResolved = async () =>
      (await readTextComments(author, paper.documentId))?.threads[0]?.resolved !== null;
    expect((await resolveThread(author, { threadId })).ok).toBe(true);
    expect(await resolveThread(expert, { threadId })).toMatchObject({ refusal: { kind: "WrongState" } });
    expect(await isResolved()).toBe(true);
    await reopenThread(expert, { threadId });
    expect(await isResolved()).toBe(false);
    await resolveThread(author, { threadId });
    await answerThread(expert, { id: crypto.randomUUID(), threadId, body: "Not quite." });
    expect(await isResolved()).toBe(false);
  });

  it("lets everybody change and remove their own remarks, and a moderator remove any", async () => {
    const world = await aCommentedPaper();
    const { author, expert, moderator, paper } = world;
    const commentId = await aThread(world);
    expect(await editComment(author, { commentId, body: "No." })).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    expect(await removeComment(author, { commentId })).toMatchObject({ refusal: { kind: "NotAllowed" } });
    await editComment(expert, { commentId, body: "Is it so?" });
    await answerThread(author, { id: crypto.randomUUID(), threadId: commentId, body: "Yes." });
    expect((await removeComment(moderator, { commentId })).ok).toBe(true);
    expect(await editComment(expert, { commentId, body: "Again." })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    const { threads } = (await readTextComments(author, paper.documentId)) ?? {};
    expect(threads?.[0]?.comments).toMatchObject([
      { body: "", isRemoved: true, isEdited: true },
      { body: "Yes.", isRemoved: false },
    ]);
  });

  it("is gone when its only remark was removed by who wrote it", async () => {
    const world = await aCommentedPaper();
    await removeComment(world.expert, { commentId: await aThread(world) });
    expect(await readTextComments(world.author, world.paper.documentId)).toMatchObject({ threads: [] });
  });

  it("leaves a fact of each step behind", async () => {
    const world = await aCommentedPaper();
    const threadId = await aThread(world);
    await resolveThread(world.author, { threadId });
    await reopenThread(world.author, { threadId });
    await assignThread(world.author, { threadId, assigneeId: world.expert.personId });
    const facts = await db.fact.findMany({ where: { subjectId: world.paper.id }, orderBy: { id: "asc" } });
    expect(facts.map(({ kind }) => kind)).toEqual([
      "CommentThreadStarted",
      "CommentThreadResolved",
      "CommentThreadReopened",
      "CommentThreadAssigned",
    ]);
    expect(JSON.stringify(facts.map(({ detail }) => detail))).not.toContain("Is that so");
  });
});

describe("somebody who is addressed", () => {
  it("gets one mail with a link and no word of the remark, also if it is changed later", async () => {
    const { author, expert, paper } = await aCommentedPaper();
    const body = `@${author.name} and @${author.name}, look. @${expert.name}`;
    const input = remark(paper.documentId, "will hold", body);
    await startThread(expert, input);
    await editComment(expert, { commentId: input.id, body: `${body} Please.` });
    const mails = await mailsTo(author.name);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(`/papers/${paper.slug}?comment=1`);
    expect(mails[0]).not.toContain("look");
    expect(await mailsTo(expert.name)).toEqual([]);
    const { threads } = (await readTextComments(author, paper.documentId)) ?? {};
    expect(threads?.[0]?.comments[0]?.mentioned.toSorted()).toEqual(
      [author.personId, expert.personId].toSorted(),
    );
  });

  it("is somebody who may comment on the text", async () => {
    const { group, expert, paper } = await aCommentedPaper();
    const [observer, outsider] = [await someone(group, "observer"), await someone(await aGroup())];
    await startThread(expert, remark(paper.documentId, null, `@${observer.name} @${outsider.name}`));
    expect([...(await mailsTo(observer.name)), ...(await mailsTo(outsider.name))]).toEqual([]);
    const threadId = (await readTextComments(expert, paper.documentId))?.threads[0]?.id ?? "";
    expect(await assignThread(expert, { threadId, assigneeId: observer.personId })).toMatchObject({
      refusal: { kind: "CannotBeAssigned" },
    });
  });

  it("is told once that a comment is theirs to see to", async () => {
    const world = await aCommentedPaper();
    const { author, expert, paper } = world;
    const threadId = await aThread(world);
    const given = { threadId, assigneeId: author.personId };
    await assignThread(expert, given);
    await assignThread(expert, given);
    await assignThread(author, { threadId });
    await assignThread(author, given);
    expect(await mailsTo(author.name)).toHaveLength(1);
    const { threads } = (await readTextComments(expert, paper.documentId)) ?? {};
    expect(threads?.[0]?.assignee?.id).toBe(author.personId);
  });
});

describe("what a comment is about", () => {
  it("stays marked while the text around it, and in it, is rewritten", async () => {
    const world = await aCommentedPaper();
    const { documentId } = world.paper;
    const threadId = await aThread(world, "alliance will hold");
    await rewrite(documentId, (now) =>
      JSON.parse(JSON.stringify(now).replace("The ", "Against all odds the ").replace("alliance", "allies")),
    );
    expect((await markedWords(documentId, threadId)).join("")).toContain("will hold");
    expect(await placeOf(documentId, world)).toMatchObject({ kind: "words" });
  });

  it("is gone with its words, and the thread stays with its quote", async () => {
    const world = await aCommentedPaper();
    const { documentId } = world.paper;
    await aThread(world, "alliance");
    await rewrite(documentId, (now) => ({ ...now, content: now.content.slice(1) }));
    expect(await placeOf(documentId, world)).toEqual({ kind: "gone" });
    const { threads } = (await readTextComments(world.author, documentId)) ?? {};
    expect(threads?.[0]?.passage.quote).toBe("alliance");
  });

  it("can be a formula as a whole", async () => {
    const world = await aCommentedPaper();
    const { documentId } = world.paper;
    const formula = { type: "blockMath", attrs: { id: "formula1", latex: "E=mc^2" } };
    await rewrite(documentId, (now) => ({ ...now, content: [...now.content, formula] }));
    const on = (blockId: string) =>
      startThreadSchema.parse({
        documentId,
        body: "Which E?",
        passage: { kind: "block", quote: "E=mc^2", anchor: { blockId } },
      });
    expect((await startThread(world.expert, on("elsewhere"))).ok).toBe(false);
    expect((await startThread(world.expert, on("formula1"))).ok).toBe(true);
    expect(await placeOf(documentId, world)).toEqual({ kind: "block", blockId: "formula1" });
    await rewrite(documentId, (now) => ({ ...now, content: now.content.slice(0, -1) }));
    expect(await placeOf(documentId, world)).toEqual({ kind: "gone" });
  });

  it("is found by its words where the text is frozen", async () => {
    const world = await aCommentedPaper();
    const { author, expert, paper } = world;
    await submitPaper(author, { paperId: paper.id });
    expect((await startThread(expert, remark(paper.documentId, "will hold"))).ok).toBe(true);
    expect((await startThread(expert, remark(paper.documentId, "will fall"))).ok).toBe(false);
    expect(await placeOf(paper.documentId, world)).toMatchObject({
      kind: "words",
      passage: { quote: "will hold" },
    });
  });

  it("gets its mark when a frozen text is open again", async () => {
    const world = await aCommentedPaper();
    const { author, expert, moderator, paper } = world;
    const { documentId } = paper;
    await submitPaper(author, { paperId: paper.id });
    const threadId = await aThread(world, "alliance will hold");
    expect(await markThreads(expert, { documentId })).toMatchObject({
      refusal: { kind: "WorkingTextClosed" },
    });
    await movePaper(moderator, { paperId: paper.id, move: "requestRevision" });
    expect(await markedWords(documentId, threadId)).toEqual([]);
    await markThreads(author, { documentId });
    await markThreads(expert, { documentId });
    expect(await markedWords(documentId, threadId)).toEqual(["alliance will hold"]);
  });
});
