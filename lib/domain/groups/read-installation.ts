import type { Actor } from "#lib/base/actor.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { GroupTitle } from "./types.ts";

/** What runs here: how many accounts can sign in, and the groups by title alone; null for whoever is no administrator. */
export async function readInstallation(
  actor: Actor,
): Promise<{ accounts: number; groups: GroupTitle[] } | null> {
  if (!mayAdminister(actor)) return null;
  const [accounts, groups] = await Promise.all([
    db.account.count({ where: { disabledAt: null } }),
    db.workingGroup.findMany({
      select: { id: true, slug: true, name: true, openedOn: true, announcedAt: true, concludedAt: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 500,
    }),
  ]);
  return { accounts, groups };
}
