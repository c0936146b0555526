import { db } from "#lib/infra/db.ts";
import { listRelations } from "./list-relations.ts";
import { listTranslations } from "./list-translations.ts";
import { readCards } from "./queries.ts";
import type { RelatedPublications } from "./types.ts";

/** As many as stand beside a publication without anybody having said so. */
const mostSimilar = 5;

/**
 * What stands beside a publication: what moderators said of it, and the current publications that share most with it. A topic
 * counts for more than the group; among equals the newest comes first.
 */
export async function findRelated(slug: string): Promise<RelatedPublications> {
  const [relations, translations] = await Promise.all([listRelations(slug), listTranslations(slug)]);
  const said = relations.map(({ other }) => other.id);
  const rows = await db.$queryRaw<{ id: string }[]>`
    with this as (select id, "groupId" from "Publication" where slug = ${slug}),
    shared as (
      select t."publicationId" as id, count(*) * 2 as weight
      from "PublicationTopic" t
      where t."topicId" in (select "topicId" from "PublicationTopic" where "publicationId" = (select id from this))
      group by t."publicationId"
      union all
      select p.id, 1
      from "Publication" p join "WorkingGroup" g on g.id = p."groupId"
      where g.id = (select "groupId" from this) and g."announcedAt" is not null
    )
    select e.id
    from shared s join "Edition" e on e."publicationId" = s.id and e."state" = 'public'
    where s.id <> (select id from this) and s.id <> all (${said}::uuid[])
    group by e.id, e."publishedAt"
    order by sum(s.weight) desc, e."publishedAt" desc, e.id desc
    limit ${mostSimilar}`;
  return { relations, translations, similar: await readCards(rows.map(({ id }) => id)) };
}
