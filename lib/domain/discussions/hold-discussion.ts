import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRefusal, loadDiscussion, recordDiscussionFact } from "./load-discussion.ts";
import type { DiscussionIdInput } from "./schema.ts";

/** Notes that a discussion has begun: from now on points are written down, and unless it is on the record nothing tells
 *  who was there. Refuses: NotVisible, NotAllowed, WrongState. */
export async function holdDiscussion(
  actor: Actor,
  { discussionId }: DiscussionIdInput,
): Promise<Result<undefined, LoadRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRefusal>> => {
    const discussion = await loadDiscussion(tx, actor, { discussionId, verb: "hold" });
    if (!discussion.ok) return discussion;
    const held = { ...discussion.value, state: "held" as const };
    await tx.discussion.update({
      where: { id: discussionId, state: discussion.value.state },
      data: { state: held.state },
      select: { id: true },
    });
    await recordDiscussionFact(tx, actor, { discussion: held, kind: "DiscussionHeld" });
    return ok();
  });
}
