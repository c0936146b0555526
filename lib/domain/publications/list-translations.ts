import { db } from "#lib/infra/db.ts";
import type { Translation } from "./types.ts";

/**
 * The languages in which the public reads a publication now, itself included: its translations, what it is a translation of, and
 * that one's other translations. In the order of languages.
 * @returns nothing where there is only itself
 */
export async function listTranslations(slug: string): Promise<Translation[]> {
  const rows = await db.$queryRaw<Translation[]>`
    with this as (select id from "Publication" where slug = ${slug}),
    original as (
      select id from this
      union
      select "otherId" from "PublicationRelation"
      where "kind" = 'translation_of' and "publicationId" = (select id from this)
    ),
    family as (
      select id from original
      union
      select "publicationId" from "PublicationRelation"
      where "kind" = 'translation_of' and "otherId" in (select id from original)
    )
    select distinct on (e."language") e."language", p.slug, e."title"
    from family f join "Publication" p on p.id = f.id join "Edition" e on e."publicationId" = p.id
    where e."state" = 'public'
    order by e."language", (p.id = (select id from this)) desc, e."publishedAt" desc, p.id
    limit 50`;
  return rows.length > 1 ? rows : [];
}
