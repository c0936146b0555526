import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findThreadOrigin } from "#lib/domain/comments/find-thread-origin.ts";
import { proposeFromThread } from "#lib/domain/comments/propose-from-thread.ts";
import { findContribution } from "#lib/domain/discussions/find-contribution.ts";
import type { DiscussionState } from "#lib/domain/discussions/types.ts";
import { readEvidence } from "#lib/domain/evidence/queries.ts";
import { listFindingTitles } from "#lib/domain/findings/list-finding-titles.ts";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aFinding, aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

const text = { statement: "Four partners need four programmes.", reasons: "", theme: "" };

/** What the group's first finding rests on. */
async function restsOn(actor: SignedInActor, groupId: string) {
  const finding = await findFinding(actor, groupId, 1);
  return (await readEvidence(actor, finding?.id ?? "")).pieces.map(({ view }) => view);
}

describe("from a contribution", () => {
  async function aPoint(state: DiscussionState = "held") {
    const group = await aGroup();
    const discussion = await aDiscussion(group, { state });
    const { id } = await db.contribution.create({
      data: {
        discussionId: discussion.id,
        rule: "not_for_attribution",
        body: "A point.",
        heldOn: new Date(),
      },
      select: { id: true },
    });
    return { group, expert: await someone(group), contributionId: id, slug: discussion.slug };
  }

  it("a finding rests on it, without a word of who said it", async () => {
    const { group, expert, contributionId, slug } = await aPoint();
    const proposed = await proposeFinding(expert, { ...text, groupId: group.id, contributionId });
    expect(proposed).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await restsOn(expert, group.id)).toMatchObject([
      { kind: "contribution", body: "A point.", discussion: { slug } },
    ]);
  });

  it("one that is not the actor's to read cannot be quoted, nor found", async () => {
    const { contributionId } = await aPoint();
    const elsewhere = await aPoint();
    const input = { ...text, groupId: elsewhere.group.id, contributionId };
    expect(await proposeFinding(elsewhere.expert, input)).toMatchObject({ refusal: { kind: "NotVisible" } });
    expect(await findContribution(elsewhere.expert, elsewhere.group.id, contributionId)).toBeNull();
    expect(await db.finding.count({ where: { groupId: elsewhere.group.id } })).toBe(0);
  });

  it("an observer reads it only in the agreed record", async () => {
    for (const [state, length] of [
      ["held", 0],
      ["summary_agreed", 1],
    ] as const) {
      const { group, contributionId } = await aPoint(state);
      const found = await findContribution(await someone(group, "observer"), group.id, contributionId);
      expect(found ? 1 : 0).toBe(length);
    }
  });
});

describe("from a comment thread", () => {
  async function aTalk(quote = "Some words") {
    const group = await aGroup();
    const author = await someone(group);
    const paper = await aPaper(group, { authors: [author] });
    const { id } = await db.commentThread.create({
      data: {
        documentId: paper.documentId,
        number: 1,
        quote,
        suffix: quote === "" ? "" : " of a paper",
        createdById: author.personId,
        comments: { create: { authorId: author.personId, body: "Is that so?" } },
      },
      select: { id: true },
    });
    return {
      group,
      author,
      threadId: id,
      slug: paper.slug,
      input: { ...text, groupId: group.id, threadId: id },
    };
  }

  it("a finding leads back to it and rests on the words it was about", async () => {
    const { group, author, threadId, slug, input } = await aTalk();
    expect((await proposeFromThread(author, { ...input, takesQuote: "on" })).ok).toBe(true);
    const finding = await findFinding(author, group.id, 1);
    expect(finding).toMatchObject({ originThreadId: threadId });
    expect(await restsOn(author, group.id)).toMatchObject([
      { kind: "passage", quote: "Some words", paper: { slug } },
    ]);
    expect(await findThreadOrigin(author, group.id, threadId)).toMatchObject({
      path: `/workspace/${group.slug}/papers/${slug}?comment=1#comment-1`,
      quote: "Some words",
    });
  });

  it("rests on nothing where its words are not wanted, changed, or never were", async () => {
    const { group, author, input } = await aTalk();
    expect((await proposeFromThread(author, input)).ok).toBe(true);
    expect(await restsOn(author, group.id)).toEqual([]);
    for (const quote of ["Words since rewritten", ""]) {
      const talk = await aTalk(quote);
      expect(await findThreadOrigin(talk.author, talk.group.id, talk.threadId)).toMatchObject({
        passage: null,
      });
      expect(await proposeFromThread(talk.author, { ...talk.input, takesQuote: "on" })).toMatchObject({
        refusal: { kind: "PassageGone" },
      });
      expect((await proposeFromThread(talk.author, talk.input)).ok).toBe(true);
    }
  });

  it("whoever may not read the paper sees neither the way back nor the words", async () => {
    const { group, threadId, input } = await aTalk();
    const [observer, outsider] = [await someone(group, "observer"), await someone()];
    for (const actor of [observer, outsider]) {
      expect(await findThreadOrigin(actor, group.id, threadId)).toBeNull();
      expect(await proposeFromThread(actor, input)).toMatchObject({ refusal: { kind: "NotVisible" } });
    }
  });
});

describe("similar findings", () => {
  it("are named once, and stop nobody who has seen them or cannot be shown them", async () => {
    const group = await aGroup();
    const expert = await someone(group);
    const input = { ...text, groupId: group.id };
    expect((await proposeFinding(expert, { ...input, similar: "unseen" })).ok).toBe(true);
    expect(await proposeFinding(expert, { ...input, similar: "unseen" })).toMatchObject({
      refusal: { kind: "SimilarFindings", count: 1 },
    });
    expect((await proposeFinding(expert, { ...input, similar: "seen" })).ok).toBe(true);
    expect((await proposeFinding(expert, input)).ok).toBe(true);
  });

  it("are those the actor may read and that stand", async () => {
    const group = await aGroup();
    const [expert, other] = [await someone(group), await someone(group)];
    await aFinding(group, expert, "draft");
    await aFinding(group, expert, "superseded");
    const { number } = await aFinding(group, expert, "agreed");
    expect(
      (await listFindingTitles(other, group.id, { only: "standing" })).map((finding) => finding.number),
    ).toEqual([number]);
    expect(await listFindingTitles(expert, group.id, { only: "standing" })).toHaveLength(2);
  });
});
