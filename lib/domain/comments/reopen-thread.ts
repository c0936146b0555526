import type { SignedInActor } from "#lib/base/actor.ts";
import type { NotVisible, WrongState } from "#lib/base/refusals.ts";
import type { Result } from "#lib/base/result.ts";
import { changeThread } from "./change-thread.ts";
import type { ThreadInput } from "./schema.ts";

/** Takes a conversation up again. Refuses: NotVisible, WrongState (somebody was faster). */
export function reopenThread(
  actor: SignedInActor,
  { threadId }: ThreadInput,
): Promise<Result<undefined, NotVisible | WrongState>> {
  return changeThread(actor, threadId, {
    expected: { resolvedAt: { not: null } },
    data: { resolvedAt: null, resolvedById: null },
    otherwise: "open",
    fact: "CommentThreadReopened",
  });
}
