import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { findOwnPoint, type OwnPointRefusal } from "./find-own-point.ts";
import { recordDiscussionFact } from "./load-discussion.ts";
import { loadTable, type TableRefusal } from "./load-table.ts";
import type { ReleaseContributionInput } from "./schema.ts";

export type ReleaseContributionRefusal =
  | TableRefusal
  | OwnPointRefusal
  | { kind: "NamedAlready" }
  | { kind: "NotAppeared" };

/**
 * Lets the speaker's name stand beside one thing they said, for good. Only they can: it takes their key and their
 * sign-in together. From then on nobody changes the words. Nothing is released before everybody sees it as it will
 * stand.
 * Refuses: as `loadTable` and `findOwnPoint`; NamedAlready (on the record), NotAppeared.
 */
export async function releaseContribution(
  actor: Actor,
  input: ReleaseContributionInput,
): Promise<Result<undefined, ReleaseContributionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ReleaseContributionRefusal>> => {
    const loaded = await loadTable(tx, actor, { discussionId: input.discussionId, verb: "release" });
    if (!loaded.ok) return loaded;
    const table = loaded.value;
    if (table.rule === "on_the_record") return refuse({ kind: "NamedAlready" });
    const own = await findOwnPoint(tx, table, input);
    if (!own.ok) return own;
    const { id, commitment, waits } = own.value;
    if (waits) return refuse({ kind: "NotAppeared" });
    const { count } = await tx.contribution.updateMany({
      where: { id, commitment, releasedOn: null },
      data: { speakerId: table.actor.personId, releasedOn: new Date() },
    });
    if (count === 0) return refuse({ kind: "AlreadyReleased" });
    await recordDiscussionFact(tx, actor, { kind: "ContributionReleased", discussion: table });
    return ok();
  });
}
