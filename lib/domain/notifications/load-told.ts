import { rolesIn } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { commissionRights, commissionRoles } from "#lib/domain/commissions/policy.ts";
import { discussionRights } from "#lib/domain/discussions/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { loadToldFindings } from "./load-told-findings.ts";
import { type Asked, loadToldTexts } from "./load-told-texts.ts";
import { standingBy, type ToldSubject, toldSubject } from "./told-subject.ts";

/**
 * What facts happened to, by id, with who may read it and whom it concerns at this moment: the one place that making, listing
 * and mailing notifications ask. The number of statements does not depend on how many there are, nor on who asks.
 */
export async function loadTold(tx: Tx, asked: Asked): Promise<Map<string, ToldSubject>> {
  const loads = [
    ...[loadToldTexts, loadToldFindings, loadCommissions, loadDiscussions],
    ...[loadMembers, loadGlasses, loadPublic],
  ];
  const subjects: ToldSubject[] = [];
  // One after the other: a transaction has one connection.
  for (const load of loads) subjects.push(...(await load(tx, asked)));
  return new Map(
    subjects.flatMap((subject) => [subject.id, subject.textId ?? subject.id].map((id) => [id, subject])),
  );
}

const group = { select: { slug: true } } as const;

async function loadCommissions(tx: Tx, { ids }: Asked): Promise<ToldSubject[]> {
  const rows = await tx.commission.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, groupId: true, slug: true, title: true, state: true, group },
      authors: { select: { personId: true } },
    },
  });
  return rows.map(({ slug, state, authors, ...row }) => {
    const authorIds = authors.map(({ personId }) => personId);
    const rolesOf = (actor: Parameters<typeof commissionRoles>[0]) =>
      commissionRoles(actor, { groupId: row.groupId, authorIds });
    return toldSubject({
      ...row,
      kind: "commission",
      path: `/workspace/${row.group.slug}/papers/commissions/${slug}`,
      mayRead: (actor) => allows(commissionRights, rolesOf(actor), state, "read"),
      authors: new Set(authorIds),
      concerned: new Set(authorIds),
      standing: (ask, actor) =>
        standingBy(ask === "answerCommission" && allows(commissionRights, rolesOf(actor), state, "answer")),
    });
  });
}

async function loadDiscussions(tx: Tx, { ids }: Asked): Promise<ToldSubject[]> {
  const rows = await tx.discussion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, groupId: true, slug: true, title: true, state: true, rule: true, group },
  });
  return rows.map(({ slug, state, rule, ...row }) =>
    toldSubject({
      ...row,
      kind: "discussion",
      path: `/workspace/${row.group.slug}/discussions/${slug}`,
      isUnnamed: rule !== "on_the_record",
      mayRead: (actor) => allows(discussionRights, rolesIn(actor, row.groupId), state, "read"),
    }),
  );
}

/** Memberships, invitations to one, and groups themselves. */
async function loadMembers(tx: Tx, { ids }: Asked): Promise<ToldSubject[]> {
  const where = { id: { in: [...ids] } };
  const members = await tx.member.findMany({
    where,
    select: { id: true, groupId: true, personId: true, person: { select: { name: true } }, group },
  });
  const invitations = await tx.invitation.findMany({
    where,
    select: { id: true, name: true, group: ownGroup },
  });
  const groups = await tx.workingGroup.findMany({ where, select: { id: true, slug: true, name: true } });
  return [
    ...members.map(({ id, groupId, personId, person, group: { slug } }) =>
      toldSubject({
        ...{ id, groupId, kind: "member", title: person.name, path: `/workspace/${slug}/members` },
        authors: new Set([personId]),
      }),
    ),
    ...invitations.flatMap(({ id, name, group: into }) => (into ? [ofInvitation(id, name, into)] : [])),
    ...groups.map(({ id, slug, name }) =>
      toldSubject({ id, groupId: id, kind: "group", title: name, path: `/workspace/${slug}` }),
    ),
  ];
}

const ownGroup = { select: { id: true, slug: true } } as const;

/** Of whom is invited, those know who manage members. */
function ofInvitation(
  id: string,
  title: string,
  { id: groupId, slug }: { id: string; slug: string },
): ToldSubject {
  return toldSubject({
    ...{ id, groupId, kind: "member", title, path: `/workspace/${slug}/members` },
    mayRead: (actor) => rolesIn(actor, groupId).includes("moderator"),
  });
}

/** The reason is for the group alone, and stands on its overview for everybody in it. */
async function loadGlasses(tx: Tx, { ids }: Asked): Promise<ToldSubject[]> {
  const rows = await tx.breakGlass.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, groupId: true, reason: true, group },
  });
  return rows.map(({ id, groupId, reason, group: { slug } }) =>
    toldSubject({ id, groupId, kind: "glass", title: reason, path: `/workspace/${slug}` }),
  );
}

/** What anybody reads: editions, and events that were announced. */
async function loadPublic(tx: Tx, { ids }: Asked): Promise<ToldSubject[]> {
  const where = { id: { in: [...ids] } };
  const editions = await tx.edition.findMany({
    where: { ...where, state: { not: "scheduled" } },
    select: { id: true, number: true, title: true, publication: { select: { slug: true, groupId: true } } },
  });
  const events = await tx.event.findMany({
    where: { ...where, state: { not: "draft" } },
    select: { id: true, slug: true, title: true, groupId: true },
  });
  return [
    ...editions.map(({ id, number, title, publication: { slug, groupId } }) =>
      toldSubject({
        ...{ id, groupId: groupId ?? "", kind: "edition", title },
        path: `/publications/${slug}/editions/${number}`,
      }),
    ),
    ...events.map(({ id, slug, title, groupId }) =>
      toldSubject({ id, groupId: groupId ?? "", kind: "event", title, path: `/events/${slug}` }),
    ),
  ];
}
