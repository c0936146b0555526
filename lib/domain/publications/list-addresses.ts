import { db } from "#lib/infra/db.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** A public page by its slug, and when something that stands on it changed last. */
export type DatedAddress = { slug: string; changedAt: Date };

// A sitemap of a place with more than this would be another thing; it says nothing of what is beyond.
const most = 200_000;

/** Everything current, newest first: its editions and the notices on them are what changes, and what was published elsewhere is new
 *  here since it was brought in; at most 200,000. */
export function listPublicationAddresses(): Promise<DatedAddress[]> {
  return db.$queryRaw<DatedAddress[]>`
    select p.slug, max(${editionChange}) as "changedAt" ${editions}
    group by p.id having bool_or(e.state = 'public')
    order by max(e."publishedAt") desc, p.id desc limit ${most}`;
}

/** Topics under which the public finds something, by name; at most 10,000. Withdrawing changes the list, and is a notice. */
export function listTopicAddresses(): Promise<DatedAddress[]> {
  return db.$queryRaw<DatedAddress[]>`
    select t.slug, max(${editionChange}) as "changedAt" ${editions}
    join "PublicationTopic" pt on pt."publicationId" = p.id join "Topic" t on t.id = pt."topicId"
    group by t.id having bool_or(e.state = 'public')
    order by t.name, t.id limit 10000`;
}

/**
 * Announced groups, by name; at most 10,000. What is dated of what their pages show: when they were announced, described and
 * concluded, when members whom they name came and went, what they published.
 */
export function listGroupAddresses(): Promise<DatedAddress[]> {
  return db.$queryRaw<DatedAddress[]>`
    select g.slug, greatest(
      g."announcedAt", g."concludedAt",
      (select max(f.at) from "Fact" f where f."groupId" = g.id and f.kind = 'GroupDescribed'),
      (select max(greatest(m."joinedAt", m."leftAt")) from "Member" m
        where m."groupId" = g.id and m.role in ('moderator', 'expert')),
      (select max(${editionChange}) ${editions} and p."groupId" = g.id)
    ) as "changedAt"
    from "WorkingGroup" g where g."announcedAt" is not null
    order by g.name, g.id limit 10000`;
}

const editions = Prisma.sql`
  from "Edition" e join "Publication" p on p.id = e."publicationId" and e.state <> 'scheduled'`;

const editionChange = Prisma.sql`
  greatest(
    e."publishedAt",
    (select max(n."madeAt") from "EditionNotice" n where n."editionId" = e.id),
    (select b."broughtInAt" from "EarlierPublication" b where b."publicationId" = e."publicationId")
  )`;
