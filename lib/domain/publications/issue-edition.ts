import type { SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { EditionMatter } from "./edition-content.ts";
import { writeEdition } from "./write-edition.ts";

/** Where the public reads what was published, and which edition it is. */
export type Published = { slug: string; number: number };

/**
 * Makes content the next edition of a publication, in the actor's name and now, and records that it happened.
 * @param tx open transaction of the verb that has authorized
 */
export async function issueEdition(
  tx: Tx,
  actor: SignedInActor,
  groupId: string,
  { publication, content }: { publication: { id: string; slug: string }; content: EditionMatter },
): Promise<Published> {
  const { id, number } = await writeEdition(tx, {
    publicationId: publication.id,
    content,
    publishedById: actor.personId,
    publishedAt: new Date(),
  });
  await recordFact(tx, actor, { kind: "EditionPublished", groupId, subjectId: id, detail: { number } });
  return { slug: publication.slug, number };
}
