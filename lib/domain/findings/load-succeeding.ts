import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { everAllows } from "#lib/base/rights.ts";
import type { Tx } from "#lib/infra/db.ts";
import { lockNumbers } from "./add-finding.ts";
import { type LoadedFinding, loadFinding } from "./load-finding.ts";
import { lockRestingOn } from "./lock-resting-on.ts";
import { findingRights, visibleFindings } from "./policy.ts";

/**
 * Locks findings of one group, and before them the group's numbers and what rests on what, for whoever may put others in their place.
 * @returns them in the order of `ids`
 * Refuses: NotVisible (one of them, or they are of different groups), NotAllowed.
 */
export async function loadSucceeding(
  tx: Tx,
  actor: SignedInActor,
  ids: readonly string[],
): Promise<Result<[LoadedFinding, ...LoadedFinding[]], NotVisible | NotAllowed>> {
  const [first = ""] = ids;
  const place = await tx.finding.findFirst({
    where: { AND: [{ id: first }, visibleFindings(actor)] },
    select: { groupId: true },
  });
  if (!place) return notVisible();
  await lockRestingOn(tx, first);
  await lockNumbers(tx, place.groupId);
  const loaded = new Map<string, LoadedFinding>();
  // In one order for everybody, so that nobody waits for somebody who waits for them.
  for (const id of [...new Set(ids)].sort()) {
    const finding = await loadFinding(tx, actor, id);
    if (finding?.groupId !== place.groupId) return notVisible();
    if (!everAllows(findingRights, finding.roles, "succeed")) return notAllowed();
    loaded.set(id, finding);
  }
  const [head, ...others] = ids.flatMap((id) => loaded.get(id) ?? []);
  return head ? ok([head, ...others]) : notVisible();
}
