import { type Actor, type MemberRole, rolesIn } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { releaseRights, visibleReleases } from "./policy.ts";
import type { ReleaseVerb } from "./types.ts";

const columns = {
  id: true,
  groupId: true,
  reportId: true,
  paperId: true,
  signOffId: true,
  state: true,
  hash: true,
  releaseAt: true,
  requestedById: true,
  confirmedById: true,
  awaits: true,
  group: { select: { concludedAt: true, slug: true, secondConfirmation: true } },
} as const satisfies Prisma.ReleaseSelect;

/** What a verb needs to know of a release before it decides. */
export type LoadedRelease = Prisma.ReleaseGetPayload<{ select: typeof columns }> & { roles: MemberRole[] };

export type LoadRefusal = NotVisible | NotAllowed | WrongState;

/**
 * A release for somebody who wants to do this with it, locked until the transaction ends; their membership does not end before
 * either. Refuses: NotVisible (also to whoever has just left), NotAllowed (they never may, or the group is concluded), WrongState (not as it stands: it came out, or
 * was cancelled).
 */
export async function loadReleaseFor(
  tx: Tx,
  actor: Actor,
  { releaseId, verb }: { releaseId: string; verb: ReleaseVerb },
): Promise<Result<LoadedRelease, LoadRefusal>> {
  await tx.$queryRaw`select id from "Release" where id = ${releaseId}::uuid for update`;
  const row = await tx.release.findFirst({
    where: { AND: [{ id: releaseId }, visibleReleases(actor)] },
    select: columns,
  });
  if (!row || !(await isMemberStill(tx, actor, row.groupId))) return notVisible();
  const roles = workingRoles(rolesIn(actor, row.groupId), row.group);
  const right = decideRight(releaseRights, roles, { state: row.state, verb });
  return right.ok ? ok({ ...row, roles }) : right;
}
