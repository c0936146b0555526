import type { SignedInActor } from "#lib/base/actor.ts";
import type { NotAllowed, NotVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { addFinding } from "./add-finding.ts";
import { loadSucceeding } from "./load-succeeding.ts";
import type { SplitFindingInput } from "./schema.ts";
import { decideSplit, type SuccessionRefusal } from "./succession.ts";
import { takePlace } from "./take-place.ts";
import type { FindingPlace } from "./types.ts";

export type SplitRefusal = NotVisible | NotAllowed | SuccessionRefusal;

/**
 * Splits a finding into two or more new ones of its theme, circulated at once; each rests on what it rested on.
 * @returns where the split one is: it leads to its parts
 * Refuses: NotVisible, NotAllowed, StillDraft, AlreadyCalled, NoLongerStands.
 */
export async function splitFinding(
  actor: SignedInActor,
  { findingId, parts }: SplitFindingInput,
): Promise<Result<FindingPlace, SplitRefusal>> {
  return transact(async (tx): Promise<Result<FindingPlace, SplitRefusal>> => {
    const loaded = await loadSucceeding(tx, actor, [findingId]);
    if (!loaded.ok) return loaded;
    const [finding] = loaded.value;
    const decision = decideSplit(finding);
    if (!decision.ok) return decision;
    const { groupId, theme } = finding;
    const toIds: string[] = [];
    for (const part of parts) {
      const added = await addFinding(tx, actor, {
        ...part,
        groupId,
        theme,
        state: "circulated",
        originThreadId: null,
      });
      toIds.push(added.id);
    }
    await takePlace(tx, actor, { groupId, fromId: finding.id, toIds, kind: "split" });
    return ok({ number: finding.number, group: finding.slug });
  });
}
