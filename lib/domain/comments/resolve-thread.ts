import type { SignedInActor } from "#lib/base/actor.ts";
import type { NotVisible, WrongState } from "#lib/base/refusals.ts";
import type { Result } from "#lib/base/result.ts";
import { changeThread } from "./change-thread.ts";
import type { ThreadInput } from "./schema.ts";

/** Ends a conversation: what it was about has been seen to. Refuses: NotVisible, WrongState (somebody was faster). */
export function resolveThread(
  actor: SignedInActor,
  { threadId }: ThreadInput,
): Promise<Result<undefined, NotVisible | WrongState>> {
  return changeThread(actor, threadId, {
    expected: { resolvedAt: null },
    data: { resolvedAt: new Date(), resolvedById: actor.personId },
    otherwise: "resolved",
    fact: "CommentThreadResolved",
  });
}
