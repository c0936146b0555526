import type { SignedInActor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { SessionView } from "./types.ts";

/**
 * Who a session token stands for, with the memberships that are open at this moment. This is where an actor
 * comes from, so it alone asks without one.
 * @returns null when the token is unknown, ended or expired, or the account disabled
 */
export async function findActorBySessionToken(token: string): Promise<SignedInActor | null> {
  const session = await db.session.findFirst({
    where: { tokenHash: hashOf(token), expiresAt: { gt: new Date() }, account: { disabledAt: null } },
    select: { account: { select: actorColumns } },
  });
  return session && toActor(session.account);
}

/** @returns when the sign-in of this token ends by itself; null when there is none */
export async function findSessionEnd(token: string): Promise<Date | null> {
  const row = await db.session.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { expiresAt: true },
  });
  return row?.expiresAt ?? null;
}

/** @returns the actor's own sign-ins, newest first; `current` marks the one of this token */
export async function listSessions(actor: SignedInActor, token: string): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { accountId: actor.accountId, expiresAt: { gt: new Date() } },
    select: { id: true, device: true, createdAt: true, expiresAt: true, tokenHash: true },
    orderBy: { id: "desc" },
    take: 50,
  });
  const currentHash = hashOf(token);
  return rows.map(({ tokenHash, ...row }) => ({ ...row, current: tokenHash === currentHash }));
}

/** @returns the address the actor signs in with; empty should the account be gone */
export async function readOwnEmail(actor: SignedInActor): Promise<string> {
  const row = await db.account.findUnique({ where: { id: actor.accountId }, select: { email: true } });
  return row?.email ?? "";
}

const actorColumns = {
  id: true,
  administrator: true,
  person: {
    select: {
      id: true,
      name: true,
      memberships: { where: { leftAt: null }, select: { groupId: true, role: true } },
    },
  },
} as const;

type ActorRow = {
  id: string;
  administrator: boolean;
  person: { id: string; name: string; memberships: SignedInActor["memberships"] };
};

function toActor({ id, administrator, person }: ActorRow): SignedInActor {
  return {
    kind: "member",
    accountId: id,
    personId: person.id,
    name: person.name,
    administrator,
    memberships: person.memberships,
  };
}
