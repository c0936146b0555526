import type { SignedInActor } from "#lib/base/actor.ts";
import { chosenLanguage, type Language } from "#lib/base/languages.ts";
import { presentMembership } from "#lib/base/present-membership.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { noteUse } from "./note-use.ts";
import { isDemanding, signInWay } from "./rules.ts";
import { demandsTwoFactors } from "./second-factor.ts";
import type { SessionView } from "./types.ts";

/** A sign-in that is good at this moment: who it stands for, the language they chose, and when it ends by itself. */
export type OpenSession = { actor: SignedInActor; language: Language | null; expiresAt: Date };

/**
 * The sign-in of a token, with the memberships that are open at this moment. This is where an actor comes from, so
 * it alone asks without one.
 * @returns null when the token is unknown, ended or expired, the account disabled, or two factors are demanded of it and the
 *  sign-in was made with one
 */
export async function findSession(token: string): Promise<OpenSession | null> {
  const now = await sharedNow();
  const session = await db.session.findFirst({
    where: { tokenHash: hashOf(token), expiresAt: { gt: now }, account: { disabledAt: null } },
    select: {
      expiresAt: true,
      usedOn: true,
      twoFactors: true,
      account: { select: { ...actorColumns(now), language: true } },
    },
  });
  if (!session) return null;
  const { account, expiresAt, twoFactors, usedOn } = session;
  await noteUse(token, { known: usedOn, now });
  const [actor] = await thatStand([{ actor: toActor(account), twoFactors }]);
  return actor ? { actor: actor.actor, language: chosenLanguage(account.language), expiresAt } : null;
}

/** Who a session token stands for; null as in `findSession`. */
export async function findActorBySessionToken(token: string): Promise<SignedInActor | null> {
  return (await findSession(token))?.actor ?? null;
}

/** Whether this account's sign-in goes on under another token than this one, because its owner proved anew who they are. */
export async function wasRenewed(token: string, { accountId }: { accountId: string }): Promise<boolean> {
  const where = { formerHash: hashOf(token), accountId, expiresAt: { gt: await sharedNow() } };
  return (await db.session.count({ where })) > 0;
}

/**
 * Who each of these session tokens stands for, asked at once; a token that is not in the answer stands for nobody, as in
 * `findSession`.
 */
export async function findActorsBySessionTokens(
  tokens: readonly string[],
): Promise<Map<string, SignedInActor>> {
  const now = await sharedNow();
  const tokenByHash = new Map(tokens.map((token) => [hashOf(token), token]));
  const sessions = await db.session.findMany({
    where: {
      tokenHash: { in: [...tokenByHash.keys()] },
      expiresAt: { gt: now },
      account: { disabledAt: null },
    },
    select: { tokenHash: true, twoFactors: true, account: { select: actorColumns(now) } },
  });
  const asked = sessions.map(({ tokenHash, twoFactors, account }) => {
    return { token: tokenByHash.get(tokenHash) ?? "", twoFactors, actor: toActor(account) };
  });
  return new Map((await thatStand(asked)).map(({ token, actor }) => [token, actor]));
}

/** Those sign-ins that stand for somebody: one made with one factor stands for nobody of whom two are demanded. */
async function thatStand<T extends { actor: SignedInActor; twoFactors: boolean }>(
  sessions: readonly T[],
): Promise<T[]> {
  const isShort = ({ actor, twoFactors }: T) => !twoFactors && isDemanding(actor);
  if (!sessions.some(isShort) || !(await demandsTwoFactors(db))) return [...sessions];
  return sessions.filter((session) => !isShort(session));
}

/** @returns the actor's own sign-ins, newest first; `current` marks the one of this token */
export async function listSessions(actor: SignedInActor, token: string): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { accountId: actor.accountId, expiresAt: { gt: await sharedNow() } },
    select: {
      id: true,
      device: true,
      way: true,
      createdAt: true,
      usedOn: true,
      expiresAt: true,
      tokenHash: true,
    },
    orderBy: { id: "desc" },
    take: 50,
  });
  const currentHash = hashOf(token);
  return rows.map(({ tokenHash, way, ...row }) => {
    return { ...row, way: signInWay(way) ?? null, current: tokenHash === currentHash };
  });
}

/** @returns the address the actor signs in with; empty should the account be gone */
export async function readOwnEmail(actor: Pick<SignedInActor, "accountId">): Promise<string> {
  const row = await db.account.findUnique({ where: { id: actor.accountId }, select: { email: true } });
  return row?.email ?? "";
}

/** @returns whether the actor has a password to prove who they are with */
export async function hasPassword(actor: SignedInActor): Promise<boolean> {
  return (await db.account.count({ where: { id: actor.accountId, passwordHash: { not: null } } })) > 0;
}

/** @returns the zone the actor's browser was in when it last said so; null: it never did */
export async function readOwnTimeZone(actor: SignedInActor): Promise<string | null> {
  const row = await db.account.findUnique({
    where: { id: actor.accountId },
    select: { timeZone: true },
  });
  return row?.timeZone ?? null;
}

/**
 * Who the secret address of a calendar stands for, with the memberships of this moment; null when it is unknown or the account
 * disabled. It is made from a sign-in and reads what is planned, no more, so it is asked for no second factor.
 */
export async function findActorByCalendarToken(token: string): Promise<SignedInActor | null> {
  const feed = await db.calendarFeed.findFirst({
    where: { tokenHash: hashOf(token), account: { disabledAt: null } },
    select: { account: { select: actorColumns(await sharedNow()) } },
  });
  return feed && toActor(feed.account);
}

/** @returns since when the actor's calendar has a secret address; null: it has none */
export async function readCalendarFeed(actor: SignedInActor): Promise<Date | null> {
  const row = await db.calendarFeed.findUnique({
    where: { accountId: actor.accountId },
    select: { createdAt: true },
  });
  return row?.createdAt ?? null;
}

/** An account as an actor, for verbs that have seen by other means that it is theirs. Throws: when there is none. */
export async function readAccountActor(tx: Tx, accountId: string): Promise<SignedInActor> {
  const select = actorColumns(await readClock(tx));
  return toActor(await tx.account.findUniqueOrThrow({ where: { id: accountId }, select }));
}

/** A membership that ends by itself gives no right from that instant on, whether or not anything has closed it. */
const actorColumns = (now: Date) =>
  ({
    id: true,
    administrator: true,
    person: {
      select: {
        id: true,
        name: true,
        memberships: { where: presentMembership(now), select: { groupId: true, role: true } },
      },
    },
  }) as const;

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
