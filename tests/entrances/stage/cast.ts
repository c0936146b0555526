import type { MemberRole, SignedInActor } from "#lib/base/actor.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { db } from "#lib/infra/db.ts";
import { aGroup, someone } from "#tests/world/world.ts";
import type { CastName } from "./types.ts";

type Somebody = SignedInActor & { token: string };

/** Who plays which part: members of a group of the stage, in the role that they have there. */
const memberRoles = {
  observer: "observer",
  expert: "expert",
  author: "expert",
  moderator: "moderator",
  "former member": "moderator",
  disabled: "moderator",
} as const satisfies Partial<Record<CastName, MemberRole>>;

export type Cast = Record<Exclude<CastName, "visitor">, Somebody>;

/** Everybody who asks, in no group of the stage so far. */
export async function aCast(): Promise<Cast> {
  const administrator = await someone();
  await db.account.update({ where: { id: administrator.accountId }, data: { administrator: true } });
  return {
    outsider: await someone(await aGroup(), "moderator"),
    observer: await someone(),
    expert: await someone(),
    author: await someone(),
    moderator: await someone(),
    administrator,
    "outside reviewer": await someone(),
    "former member": await someone(),
    disabled: await someone(),
  };
}

/** Lets the cast into a group, each in their role. */
export async function letIn(cast: Cast, group: { id: string }): Promise<void> {
  const data = Object.entries(memberRoles).map(([name, role]) => ({
    groupId: group.id,
    personId: cast[name as keyof typeof memberRoles].personId,
    role,
    perspective: "Somewhere",
  }));
  await db.member.createMany({ data });
}

/** Who was a member no longer is, and one account is disabled. @returns who everybody is now */
export async function takeLeave(cast: Cast): Promise<Partial<Record<CastName, SignedInActor>>> {
  const left = { personId: cast["former member"].personId };
  await db.member.updateMany({ where: left, data: { leftAt: new Date() } });
  await db.account.update({ where: { id: cast.disabled.accountId }, data: { disabledAt: new Date() } });
  const now: Partial<Record<CastName, SignedInActor>> = {};
  for (const [name, { token }] of Object.entries(cast)) {
    const actor = await findActorBySessionToken(token);
    if (actor) now[name as CastName] = actor;
  }
  return now;
}
