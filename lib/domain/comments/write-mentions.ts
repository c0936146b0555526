import type { SignedInActor } from "#lib/base/actor.ts";
import type { PersonName } from "#lib/domain/people/types.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { LoadedThread } from "./load-thread.ts";
import { mentionedIn } from "./rules.ts";
import { tellPeople } from "./tell-people.ts";

/** A remark that was just written. */
export type WrittenRemark = {
  commentId: string;
  body: string;
  people: readonly PersonName[];
  thread: Pick<LoadedThread, "number" | "text">;
};

/**
 * Notes whom a remark addresses, and tells those who were not addressed in it before.
 * @param tx open transaction in which the remark was written
 * @param remark.people who can be addressed: see `listCommenters`
 */
export async function writeMentions(tx: Tx, actor: SignedInActor, remark: WrittenRemark): Promise<void> {
  const { commentId, body, people, thread } = remark;
  const addressed = mentionedIn(body, people).map(({ id }) => id);
  await tx.commentMention.deleteMany({ where: { commentId, personId: { notIn: addressed } } });
  const known = await tx.commentMention.findMany({ where: { commentId }, select: { personId: true } });
  const personIds = addressed.filter((id) => !known.some(({ personId }) => personId === id));
  await tx.commentMention.createMany({ data: personIds.map((personId) => ({ commentId, personId })) });
  await tellPeople(tx, actor, {
    kind: "commentMentioned",
    personIds,
    text: thread.text,
    number: thread.number,
  });
}
