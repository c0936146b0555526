import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { allows } from "#lib/base/rights.ts";
import { type NotFresh, requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { lockGlass } from "./lock-glass.ts";
import { breakGlassRights } from "./policy.ts";
import { glassUntil } from "./rules.ts";
import type { BreakGlassInput } from "./schema.ts";
import { tellModerators } from "./tell-moderators.ts";

export type OpenBreakGlassRefusal = NotVisible | NotFresh | WrongState | { kind: "OwnGroup" };

/**
 * Breaks the glass of a group that is closed to an administrator: for an hour they read in it. The group's moderators are told by mail
 * at once, and the group sees who, why and what.
 * @param here the token of the sign-in the request came with
 * Refuses: NotVisible (no administrator asks, or there is no such group), OwnGroup (they are a member), NotFresh, WrongState (they
 * have broken it already).
 */
export async function openBreakGlass(
  actor: SignedInActor,
  { groupId, reason }: BreakGlassInput,
  here: { token: string },
): Promise<Result<{ slug: string }, OpenBreakGlassRefusal>> {
  return transact(async (tx): Promise<Result<{ slug: string }, OpenBreakGlassRefusal>> => {
    const locked = await lockGlass(tx, actor, groupId);
    if (!locked) return notVisible();
    const { group, isMember, open } = locked;
    if (isMember) return refuse({ kind: "OwnGroup" });
    const state = open ? "broken" : "whole";
    if (!allows(breakGlassRights, ["administrator"], state, "break")) return wrongState(state);
    const fresh = await requireFresh(actor, here.token, tx);
    if (!fresh.ok) return fresh;
    const openedAt = await readClock(tx);
    const until = glassUntil(openedAt);
    const glass = await tx.breakGlass.create({
      data: { groupId, personId: actor.personId, reason, openedAt, until },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "BreakGlassOpened",
      groupId,
      subjectId: glass.id,
      detail: { until: until.toISOString() },
    });
    await tellModerators(tx, { group, by: actor.name, until });
    return ok({ slug: group.slug });
  });
}
