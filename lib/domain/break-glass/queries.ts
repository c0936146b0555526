import { type Actor, roleIn, type SignedInActor } from "#lib/base/actor.ts";
import { visibleGroups } from "#lib/domain/groups/policy.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { isOpenGlass, toldDays } from "./rules.ts";
import type { BreakGlassView, ClosedGroup } from "./types.ts";

const atMost = 20;

/** A group as an administrator stands before it; null for whoever is none, and where there is no such group. */
export async function findClosedGroup(actor: SignedInActor, slug: string): Promise<ClosedGroup | null> {
  if (!mayAdminister(actor)) return null;
  const group = await db.workingGroup.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true },
  });
  if (!group) return null;
  const glasses = await listGlasses({ groupId: group.id });
  const own = glasses.find(({ isOpen, personId }) => isOpen && personId === actor.personId) ?? null;
  return {
    ...group,
    isOwn: roleIn(actor, group.id) !== null,
    glass: own,
    before: glasses.filter((glass) => glass !== own),
  };
}

/** Who read in a group behind broken glass of late, newest first, for its members; nothing for anybody else. */
export async function listBreakGlass(actor: Actor, groupId: string): Promise<BreakGlassView[]> {
  const since = new Date(Date.now() - toldDays * 86_400_000);
  return listGlasses({ groupId, openedAt: { gt: since }, group: visibleGroups(actor) });
}

async function listGlasses(where: Prisma.BreakGlassWhereInput): Promise<BreakGlassView[]> {
  const [rows, now] = await Promise.all([
    db.breakGlass.findMany({
      where,
      select: {
        id: true,
        personId: true,
        reason: true,
        openedAt: true,
        until: true,
        endedAt: true,
        person: { select: { name: true } },
      },
      orderBy: { id: "desc" },
      take: atMost,
    }),
    readClock(),
  ]);
  return rows.map(({ person, endedAt, ...row }) => ({
    ...row,
    by: person.name,
    until: endedAt && endedAt < row.until ? endedAt : row.until,
    isOpen: isOpenGlass({ until: row.until, endedAt }, now),
  }));
}
