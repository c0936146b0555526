import { groupsWhere, type SignedInActor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { isUnnamedFact } from "./decide-told.ts";
import { loadTold } from "./load-told.ts";
import type { NotificationFilter } from "./schema.ts";
import { factColumns, toToldFacts } from "./told-facts.ts";
import { readBy, type ToldSubject } from "./told-subject.ts";
import type { NotificationEntry, NotificationPage, NotificationThing } from "./types.ts";

const perPage = 60;

/**
 * What somebody was told, by thing, the thing that was told of last on top; of what they may no longer read, and of groups they
 * have left, nothing.
 */
export async function listNotifications(
  actor: SignedInActor,
  filter: NotificationFilter,
): Promise<NotificationPage> {
  const own = ownNotifications(actor);
  const rows = await listRows(actor, filter);
  const page = rows.slice(0, perPage);
  const facts = toToldFacts(page.map(({ fact }) => fact));
  const [subjects, names, groups, unread] = await Promise.all([
    loadTold(db, {
      ids: page.map(({ subjectId }) => subjectId),
      threads: facts.flatMap(({ detail }) => detail.thread ?? []),
      now: await sharedNow(),
    }),
    namesOf(facts.flatMap(({ personId }) => personId ?? [])),
    db.workingGroup.findMany({
      where: { id: { in: everyGroup(actor) } },
      select: { slug: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    db.notification.count({ where: { ...own, readAt: null } }),
  ]);
  return {
    things: toThings(actor, { page, subjects, names }),
    older: rows.length > perPage ? String(page.at(-1)?.id) : null,
    unread,
    groups,
  };
}

/** How much the actor has not read, in their present groups and of what they review from outside; more than a hundred are a hundred. */
export async function countUnread(actor: SignedInActor): Promise<number> {
  const rows = await db.notification.findMany({
    where: { ...ownNotifications(actor), readAt: null },
    select: { id: true },
    take: mostCounted,
  });
  return rows.length;
}

/** The same of many people, by account; by one statement, however many they are. */
export async function countUnreadOf(actors: readonly SignedInActor[]): Promise<Map<string, number>> {
  const rows = await db.notification.groupBy({
    by: ["accountId"],
    where: { readAt: null, OR: actors.map(ownNotifications) },
    _count: { _all: true },
  });
  const counts = new Map(rows.map(({ accountId, _count }) => [accountId, _count._all]));
  return new Map(
    actors.map(({ accountId }) => [accountId, Math.min(counts.get(accountId) ?? 0, mostCounted)]),
  );
}

const mostCounted = 100;

const everyGroup = (actor: SignedInActor) => groupsWhere(actor, ["moderator", "expert", "observer"]);

function ownNotifications(actor: SignedInActor): Prisma.NotificationWhereInput {
  const asked = { personId: actor.personId, outside: true, endedAt: null };
  return {
    accountId: actor.accountId,
    OR: [
      { groupId: { in: everyGroup(actor) } },
      { group: { reviews: { some: { reviewers: { some: asked } } } } },
    ],
  };
}

type Row = Awaited<ReturnType<typeof listRows>>[number];

function listRows(actor: SignedInActor, { group, kind, show, before }: NotificationFilter) {
  const chosen: Prisma.NotificationWhereInput[] = [
    ownNotifications(actor),
    group ? { group: { slug: group } } : {},
    kind ? { kind } : {},
    show === "unread" ? { readAt: null } : {},
    before ? { id: { lt: BigInt(before) } } : {},
  ];
  return db.notification.findMany({
    where: { AND: chosen },
    select: {
      id: true,
      subjectId: true,
      at: true,
      readAt: true,
      fact: { select: factColumns },
      group: { select: { slug: true, name: true } },
    },
    orderBy: { id: "desc" },
    take: perPage + 1,
  });
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(ids)] } };
  const people = await db.person.findMany({ where, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

type Read = { page: readonly Row[]; subjects: Map<string, ToldSubject>; names: Map<string, string> };

function toThings(actor: SignedInActor, { page, subjects, names }: Read): NotificationThing[] {
  const byPath = Map.groupBy(page, ({ subjectId }) => subjects.get(subjectId)?.path ?? "");
  return [...byPath.values()].flatMap((rows) => {
    const [newest] = rows;
    const told = newest && subjects.get(newest.subjectId);
    const subject = told && readBy(told, actor);
    if (!newest || !subject) return [];
    const { id, title, path } = subject;
    const isUnread = rows.some(({ readAt }) => readAt === null);
    return [
      { subjectId: id, group: newest.group, title, path, isUnread, entries: toEntries(rows, subject, names) },
    ];
  });
}

/** The same done again by the same person stands there once, with how often. */
function toEntries(
  rows: readonly Row[],
  subject: ToldSubject,
  names: Map<string, string>,
): NotificationEntry[] {
  const entries = rows.map(({ id, at, readAt, fact }) => {
    const isUnnamed = isUnnamedFact(fact, subject);
    const by = isUnnamed ? null : (names.get(fact.personId ?? "") ?? null);
    return {
      id: String(id),
      kind: fact.kind,
      by,
      at,
      isDayOnly: isUnnamed,
      isUnread: readAt === null,
      times: 1,
    };
  });
  const alike = Map.groupBy(entries, ({ kind, by, isUnread }) => JSON.stringify([kind, by, isUnread]));
  return [...alike.values()].flatMap(([newest, ...others]) =>
    newest ? [{ ...newest, times: others.length + 1 }] : [],
  );
}
