import { randomUUID } from "node:crypto";
import { discussionStates } from "#lib/domain/discussions/types.ts";
import { findingRoles } from "#lib/domain/findings/policy.ts";
import { findingStates } from "#lib/domain/findings/types.ts";
import { db } from "#lib/infra/db.ts";
import { aDiscussion, aFinding, aLastCall, aPaper, aSenseCheck, inDays } from "#tests/world/world.ts";
import type { Cast } from "./cast.ts";
import { type Group, inEach, inGroup, type SetThing } from "./thing.ts";

export async function discussions({ author }: Cast, group: Group): Promise<SetThing[]> {
  return inEach(discussionStates, async (state) => {
    const { id, slug, agenda } = await aDiscussion(group, { state, rule: "on_the_record" });
    const words = { discussionId: id, body: "Said at the table." };
    const contribution = await db.contribution.create({
      data: { ...words, rule: "on_the_record", speakerId: author.personId, heldOn: new Date() },
      select: { id: true },
    });
    const line = await db.contribution.create({
      data: { ...words, rule: "on_the_record", speakerId: author.personId, heldOn: new Date() },
      select: { id: true },
    });
    const remark = await db.summaryRemark.create({
      data: { ...words, id: randomUUID(), madeOn: new Date() },
      select: { id: true },
    });
    await db.summaryVersion.create({
      data: { ...words, number: 1, madeOn: new Date() },
      select: { id: true },
    });
    const numbered =
      state === "summary_agreed" ? { summaryNumber: 1, circulatedNumber: 1 } : { summaryNumber: 1 };
    await db.discussion.update({ where: { id }, data: numbered });
    return {
      ...inGroup("Discussion", group, state),
      parts: { group: group.slug, discussion: slug },
      ids: {
        ...{ discussionId: id, id: contribution.id, lineId: line.id },
        ...{ remarkId: remark.id, itemId: agenda[0]?.id ?? "" },
      },
    };
  });
}

export async function findings({ author, moderator }: Cast, group: Group): Promise<SetThing[]> {
  const quoted = await aPaper(group, { authors: [author] });
  return inEach(findingStates, async (state) => {
    const { id, number } = await aFinding(group, author, state);
    const second = await aFinding(group, author, state);
    if (state === "last_call") await aLastCall({ id }, moderator);
    const comment = await db.findingComment.create({
      data: { findingId: id, authorId: author.personId, body: "A word on it." },
      select: { id: true },
    });
    const evidence = await db.evidence.create({
      data: {
        findingId: id,
        kind: "source",
        stance: "supports",
        sourceTitle: "A book",
        addedById: author.personId,
      },
      select: { id: true },
    });
    const passage = await db.evidence.create({
      data: {
        ...{ findingId: id, kind: "passage", documentId: quoted.documentId, quote: "words of a paper" },
        addedById: author.personId,
      },
      select: { id: true },
    });
    return {
      ...inGroup("Finding", group, state),
      parts: { group: group.slug, finding: String(number) },
      ids: {
        ...{ findingId: id, findingIds: id, secondId: second.id, version: "1" },
        ...{ commentId: comment.id, evidenceId: evidence.id, passageId: passage.id },
      },
      rolesOf: (actor) => findingRoles(actor, { groupId: group.id, proposedById: author.personId }),
    };
  });
}

export async function senseChecks({ moderator }: Cast, group: Group): Promise<SetThing[]> {
  return inEach(["open", "closed"], async (state) => {
    const closesAt = inDays(state === "open" ? 1 : -1);
    const { id, number, options } = await aSenseCheck(group, moderator, { closesAt, counts: [3, 3, 0] });
    return {
      ...inGroup("Sense-check", group, state),
      parts: { group: group.slug, check: String(number) },
      ids: { senseCheckId: id, optionId: options[0]?.id ?? "" },
    };
  });
}
