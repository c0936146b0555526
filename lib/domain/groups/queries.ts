import { type Actor, type Reader, roleIn } from "#lib/base/actor.ts";
import { literalPattern } from "#lib/base/literal-pattern.ts";
import { mayOf } from "#lib/base/rights.ts";
import { searchedFor, type Terms } from "#lib/base/search-terms.ts";
import { type Part, totalOfPart } from "#lib/base/total-of-part.ts";
import { personFace } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import { announcedGroups, groupRights, visibleGroups } from "./policy.ts";
import {
  type GroupCard,
  type GroupPublicView,
  type GroupView,
  groupVerbs,
  type MemberView,
  type MyGroup,
} from "./types.ts";

const card = { id: true, slug: true, name: true, shortName: true, summary: true, hashtag: true } as const;
const publicView = {
  ...card,
  charter: true,
  openedOn: true,
  concludedAt: true,
  conclusion: true,
  formerNames: { select: { name: true, until: true }, orderBy: { until: "desc" } },
} as const;

/** Announced groups, for the public. */
export async function listAnnouncedGroups(): Promise<GroupCard[]> {
  return db.workingGroup.findMany({
    where: announcedGroups,
    select: card,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 100,
  });
}

/** A page of announced groups, by name, and how many there are in all. @param number from 1 */
export async function listGroupsPage(number: number, perPage: number) {
  const [groups, total] = await Promise.all([
    db.workingGroup.findMany({
      where: announcedGroups,
      select: card,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (number - 1) * perPage,
      take: perPage,
    }),
    db.workingGroup.count({ where: announcedGroups }),
  ]);
  return { groups, total };
}

/**
 * Announced groups whose names, present or former, or purpose hold these terms, by name, and how many they are.
 * @param terms folded, as the database folds
 */
export async function searchGroups(
  terms: readonly Terms[],
  part: Part,
): Promise<{ groups: GroupCard[]; total: number }> {
  const where = { AND: [announcedGroups, { OR: [searchedFor(terms), formerlyNamed(terms)] }] };
  const orderBy = [{ name: "asc" as const }, { id: "asc" as const }];
  const groups = await db.workingGroup.findMany({ where, select: card, orderBy, ...part });
  return { groups, total: await totalOfPart(groups.length, part, () => db.workingGroup.count({ where })) };
}

/** Announced groups that name this person among their present moderators and experts, by name. */
export async function listGroupsOf(personSlug: string): Promise<GroupCard[]> {
  return db.workingGroup.findMany({
    where: {
      AND: [
        announcedGroups,
        {
          members: {
            some: { leftAt: null, role: { in: ["moderator", "expert"] }, person: { slug: personSlug } },
          },
        },
      ],
    },
    select: card,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 50,
  });
}

/** The public face of one group; null when there is none at this slug or it is not announced. */
export async function findAnnouncedGroup(slug: string): Promise<GroupPublicView | null> {
  return db.workingGroup.findFirst({ where: { AND: [{ slug }, announcedGroups] }, select: publicView });
}

/** @returns the present slug of an announced group that once had this one, or null */
export async function findRenamedGroup(formerSlug: string): Promise<string | null> {
  const row = await db.groupFormerName.findFirst({
    where: { slug: formerSlug, group: announcedGroups },
    select: { group: { select: { slug: true } } },
  });
  return row?.group.slug ?? null;
}

/** The groups the actor belongs to: those that work, by name, then those that have concluded, the last one first. */
export async function listMyGroups(actor: Actor): Promise<MyGroup[]> {
  const rows = await db.workingGroup.findMany({
    where: visibleGroups(actor),
    select: { ...card, concludedAt: true },
    orderBy: [{ concludedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map((row) => ({ ...row, role: roleIn(actor, row.id) }));
}

/** @returns null when there is no such group or the actor does not belong to it */
export async function findGroup(actor: Actor, slug: string): Promise<GroupView | null> {
  const row = await db.workingGroup.findFirst({
    where: { AND: [{ slug }, visibleGroups(actor)] },
    select: { ...publicView, announcedAt: true, silenceProcedure: true, secondConfirmation: true },
  });
  const role = row && roleIn(actor, row.id);
  if (!row || !role) return null;
  return {
    ...row,
    role,
    may: mayOf(groupRights, [role], row.concludedAt ? "concluded" : "open", groupVerbs),
  };
}

/** Present members of a group that the actor belongs to: moderators, then experts, then observers. */
export async function listMembers(actor: Reader, groupId: string): Promise<MemberView[]> {
  return members({ groupId, leftAt: null, group: visibleGroups(actor) });
}

/** Those whom the public page of an announced group names: moderators and experts. */
export async function listPublicMembers(groupId: string): Promise<MemberView[]> {
  return members({ groupId, leftAt: null, role: { in: ["moderator", "expert"] }, group: announcedGroups });
}

function formerlyNamed(terms: readonly Terms[]) {
  const holds = (term: string) => ({
    name: { contains: literalPattern(term), mode: "insensitive" as const },
  });
  const named = terms.map((some) => ({ AND: some.with.map(holds), NOT: some.without.map(holds) }));
  return { formerNames: { some: { OR: named } } };
}

function members(
  where: NonNullable<Parameters<typeof db.member.findMany>[0]>["where"],
): Promise<MemberView[]> {
  return db.member.findMany({
    where,
    select: { id: true, role: true, perspective: true, affiliation: true, person: { select: personFace } },
    orderBy: [{ role: "asc" }, { person: { name: "asc" } }, { id: "asc" }],
    take: 200,
  });
}
