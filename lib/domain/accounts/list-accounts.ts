import type { Actor } from "#lib/base/actor.ts";
import { literalPattern } from "#lib/base/literal-pattern.ts";
import { totalOfPart } from "#lib/base/total-of-part.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { db } from "#lib/infra/db.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { AccountChoice } from "./schema.ts";
import type { AccountCard } from "./types.ts";

/** How many accounts a page lists. */
export const accountsPerPage = 50;

/**
 * Accounts by name, a page of them, and how many match in all. Which groups somebody is in is not told, but how many.
 * @returns null for whoever is no administrator
 */
export async function listAccounts(
  actor: Actor,
  { q, page }: AccountChoice,
): Promise<{ accounts: AccountCard[]; total: number } | null> {
  if (!mayAdminister(actor)) return null;
  const part = { take: accountsPerPage, skip: (page - 1) * accountsPerPage };
  const where = matching(q);
  const rows = await db.account.findMany({
    where,
    select: cardColumns,
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
    ...part,
  });
  const total = await totalOfPart(rows.length, part, () => db.account.count({ where }));
  return { accounts: await toCards(rows), total };
}

/** One account with the number of its sign-ins; null where there is none, and for whoever is no administrator. */
export async function findAccount(
  actor: Actor,
  accountId: string,
): Promise<(AccountCard & { signIns: number }) | null> {
  if (!mayAdminister(actor)) return null;
  const rows = await db.account.findMany({ where: { id: accountId }, select: cardColumns });
  const [account] = await toCards(rows);
  if (!account) return null;
  const signIns = await db.session.count({ where: { accountId, expiresAt: { gt: await sharedNow() } } });
  return { ...account, signIns };
}

const cardColumns = {
  id: true,
  email: true,
  administrator: true,
  disabledAt: true,
  passkeys: { select: { id: true }, take: 1 },
  authenticator: { select: { confirmedAt: true } },
  person: {
    select: { id: true, name: true, _count: { select: { memberships: { where: { leftAt: null } } } } },
  },
} as const satisfies Prisma.AccountSelect;

type CardRow = Prisma.AccountGetPayload<{ select: typeof cardColumns }>;

/** Asks when each signed in last with one question; that is forgotten when a sign-in would have ended. */
async function toCards(rows: readonly CardRow[]): Promise<AccountCard[]> {
  const people = rows.map(({ person }) => person.id);
  const last = await db.fact.groupBy({
    by: ["personId"],
    where: { kind: "SignedIn", personId: { in: people } },
    _max: { at: true },
  });
  const lastOf = new Map(last.map(({ personId, _max }) => [personId, _max.at]));
  return rows.map(({ passkeys, authenticator, person, ...account }) => ({
    ...account,
    personId: person.id,
    name: person.name,
    groups: person._count.memberships,
    lastSignInAt: lastOf.get(person.id) ?? null,
    hasSecondFactor: passkeys.length > 0 || Boolean(authenticator?.confirmedAt),
  }));
}

function matching(q: string): Prisma.AccountWhereInput {
  const contains = { contains: literalPattern(q), mode: "insensitive" as const };
  return q
    ? { OR: [{ email: contains }, { person: { name: contains } }, { person: { nativeName: contains } }] }
    : {};
}
