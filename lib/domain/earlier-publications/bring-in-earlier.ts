import type { Actor } from "#lib/base/actor.ts";
import { notAllowed, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { freeAddress } from "#lib/domain/publications/free-address.ts";
import { decideTopics, type TopicsRefusal } from "#lib/domain/publications/rules.ts";
import { writeTopics } from "#lib/domain/publications/set-topics.ts";
import type { GroupNotAnnounced } from "#lib/domain/releases/read-publishing-group.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { earlierContent } from "./earlier-content.ts";
import { type BroughtInBefore, refuseSameOrigin } from "./find-same-origin.ts";
import { type LoadEarlierRefusal, type LoadedEarlier, loadEarlier } from "./load-earlier.ts";
import { type AuthorUnclear, nameAuthors } from "./name-authors.ts";
import { descriptionColumns, readDescription, readEarlierText } from "./queries.ts";
import type { BringInEarlierInput } from "./schema.ts";
import type { EarlierDescription, EarlierText } from "./types.ts";
import { writeEarlierEdition } from "./write-earlier-edition.ts";

export type BringInEarlierRefusal =
  | LoadEarlierRefusal
  | GroupNotAnnounced
  | BroughtInBefore
  | AuthorUnclear
  | TopicsRefusal
  | { kind: "EarlierChanged" | "EarlierWithoutText" | "AnotherModeratorNeeded" };

/**
 * A moderator publishes what was prepared, as the first edition of a publication that is dated by the day of its first publication.
 * Nobody is written to: it is no news. Where the group wants a second moderator, whoever said last what it is leaves it to another.
 * @returns the slugs of the publication and of its group
 * Refuses: NotVisible, NotAllowed, WrongState (it was brought in), GroupNotAnnounced, AnotherModeratorNeeded, EarlierWithoutText,
 * EarlierChanged (not what was looked at), BroughtInBefore, AuthorUnclear, TooManyTopics, TopicWithoutLetters.
 */
export async function bringInEarlier(
  actor: Actor,
  input: BringInEarlierInput,
): Promise<Result<{ slug: string; group: string }, BringInEarlierRefusal>> {
  return transact(async (tx): Promise<Result<{ slug: string; group: string }, BringInEarlierRefusal>> => {
    const loaded = await loadEarlier(tx, actor, input.earlierId);
    if (!loaded.ok) return loaded;
    if (actor.kind !== "member") return notAllowed();
    const earlier = loaded.value;
    const ready = await decideReady(tx, earlier, { input, personId: actor.personId });
    if (!ready.ok) return ready;
    const { description, text } = ready.value;
    const slug = await freeAddress(tx, description.title);
    // Behind the lock on addresses: of two who bring in the same at once the second is told.
    const fresh = await refuseSameOrigin(tx, { ...description, groupId: earlier.groupId }, earlier.id);
    if (!fresh.ok) return fresh;
    const topics = decideTopics(description.topics, description.newTopics);
    if (!topics.ok) return topics;
    const authors = await nameAuthors(tx, actor, { authors: description.authors, people: input.people });
    if (!authors.ok) return authors;
    const now = await readClock(tx);
    const content = await earlierContent(tx, earlier, { description, text, authors: authors.value, now });
    const { groupId } = earlier;
    const edition = { slug, groupId, content, broughtInById: actor.personId, now };
    const publicationId = await writeEarlierEdition(tx, edition);
    await writeTopics(tx, publicationId, topics.value);
    if (!(await close(tx, earlier, { publicationId, now }))) return wrongState("brought_in");
    await recordFact(tx, actor, { kind: "PublicationBroughtIn", groupId, subjectId: publicationId });
    return ok({ slug, group: earlier.group.slug });
  });
}

type Ready = { description: EarlierDescription; text: EarlierText };

async function decideReady(
  tx: Tx,
  { id, documentId, group, preparedById, revision }: LoadedEarlier,
  { input, personId }: { input: BringInEarlierInput; personId: string },
): Promise<Result<Ready, BringInEarlierRefusal>> {
  if (!group.announcedAt) return refuse({ kind: "GroupNotAnnounced" });
  if (group.secondConfirmation && preparedById === personId)
    return refuse({ kind: "AnotherModeratorNeeded" });
  const text = await readEarlierText(tx, documentId);
  if (!text) return refuse({ kind: "EarlierWithoutText" });
  if (revision !== input.revision || text.importId !== input.importId)
    return refuse({ kind: "EarlierChanged" });
  const row = await tx.earlierPublication.findUniqueOrThrow({ where: { id }, select: descriptionColumns });
  return ok({ description: readDescription(row), text });
}

/** From here on no file is brought into it any more. */
async function close(
  tx: Tx,
  { id, documentId }: LoadedEarlier,
  { publicationId, now }: { publicationId: string; now: Date },
): Promise<boolean> {
  await tx.document.update({ where: { id: documentId }, data: { closedAt: now }, select: { id: true } });
  const { count } = await tx.earlierPublication.updateMany({
    where: { id, publicationId: null },
    data: { publicationId, broughtInAt: now },
  });
  return count === 1;
}
