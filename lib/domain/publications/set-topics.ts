import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { loadOwnPublication, type OwnPublicationRefusal } from "./load-own-publication.ts";
import { decideTopics, type TopicsRefusal } from "./rules.ts";
import type { SetTopicsInput } from "./schema.ts";

export type SetTopicsRefusal = OwnPublicationRefusal | TopicsRefusal;

/**
 * A moderator says what a publication of the group is about: these topics and no others. A new one is known from then on.
 * Refuses: NotVisible, NotAllowed, TooManyTopics, TopicWithoutLetters.
 */
export async function setTopics(
  actor: Actor,
  { publicationId, topics, newTopics }: SetTopicsInput,
): Promise<Result<undefined, SetTopicsRefusal>> {
  return transact(async (tx): Promise<Result<undefined, SetTopicsRefusal>> => {
    const own = await loadOwnPublication(tx, actor, publicationId);
    if (!own.ok) return own;
    const decided = decideTopics(topics, newTopics);
    if (!decided.ok) return decided;
    await writeTopics(tx, publicationId, decided.value);
    const { groupId } = own.value;
    await recordFact(tx, actor, { kind: "PublicationTopicsSet", groupId, subjectId: publicationId });
    return ok();
  });
}

/** Makes these a publication's topics. Those that nobody uses stay: another publication may come back to them. */
export async function writeTopics(
  tx: Tx,
  publicationId: string,
  { known, added }: { known: string[]; added: { slug: string; name: string }[] },
): Promise<void> {
  await tx.topic.createMany({ data: added, skipDuplicates: true });
  const chosen = await tx.topic.findMany({
    where: { slug: { in: [...known, ...added.map(({ slug }) => slug)] } },
    select: { id: true },
  });
  await tx.publicationTopic.deleteMany({ where: { publicationId } });
  await tx.publicationTopic.createMany({
    data: chosen.map(({ id: topicId }) => ({ publicationId, topicId })),
  });
}
