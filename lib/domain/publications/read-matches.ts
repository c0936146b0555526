import type { Part } from "#lib/base/total-of-part.ts";
import { db } from "#lib/infra/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type FacetName, facetNames, fitting, foundEditions, type Match } from "./match-editions.ts";
import type { PublicationSearch } from "./schema.ts";
import type { Facets } from "./types.ts";

export type Matches = { ids: string[]; total: number; facets: Facets };

/**
 * The editions of one page of answers, best first; how many answer in all, and how many would for each choice of a filter while
 * the other filters stay. One statement, so that the texts are searched once.
 * @returns choices by count, then name; years newest first
 */
export async function readMatches(match: Match, search: PublicationSearch, part: Part): Promise<Matches> {
  const rows = await db.$queryRaw<Row[]>`
    with found as materialized (${foundEditions(match)}),
      total as materialized (select count(*)::int as "count" from found where ${fitting(search)})
    select 'total' as "facet", '' as "value", '' as "name", "count" from total
    union all ${bestFirst(match, search, part)}
    union all ${columnCounts("type", search)}
    union all ${columnCounts("year", search)}
    union all ${columnCounts("language", search)}
    union all (
      select 'group', found."group", max(found."groupName"), count(*)::int
      from found where found."group" is not null and ${fitting(search, "group")} group by 2)
    union all (
      select 'topic', t."slug", max(t."name"), count(*)::int
      from found
      join "PublicationTopic" pt on pt."publicationId" = found."publicationId" join "Topic" t on t."id" = pt."topicId"
      where ${fitting(search, "topic")} group by 2)`;
  const total = rows.find(({ facet }) => facet === "total")?.count ?? 0;
  const ids = rows.filter(({ facet }) => facet === "answer").sort((one, other) => one.count - other.count);
  return { ids: ids.map(({ value }) => value), total, facets: facetsOf(rows) };
}

/** Without a match, or where there is nothing to count. */
export const noFacets: Facets = { type: [], topic: [], group: [], year: [], language: [] };

/** Of a facet: a choice. Of an answer: its id and place. */
type Row = { facet: FacetName | "total" | "answer"; value: string; name: string; count: number };

/** Of more than these only the heads are weighed: whole texts of thousands take seconds to read. */
const mostWeighed = 200;

function bestFirst(match: Match, search: PublicationSearch, { take, skip }: Part): Prisma.Sql {
  const [unspaced = ""] = match.bigrams;
  const best = Prisma.sql`
    strpos(e."title", ${unspaced}) > 0 desc,
    ts_rank(case when (select "count" from total) <= ${mostWeighed} then e."search" else e."head" end, q) desc,
    e."publishedAt" desc, e."id" desc`;
  return Prisma.sql`(
    select 'answer', found."id"::text, '', (row_number() over (order by ${best}))::int
    from found join "Edition" e on e."id" = found."id", websearch_to_tsquery('public.colloquy', ${match.words}) q
    where ${fitting(search)}
    order by 4 limit ${take} offset ${skip})`;
}

function columnCounts(name: "type" | "year" | "language", search: PublicationSearch): Prisma.Sql {
  const column = Prisma.raw(`found."${name}"`);
  return Prisma.sql`(
    select ${Prisma.raw(`'${name}'`)}, ${column}, ${column}, count(*)::int from found
    where ${fitting(search, name)} group by 2)`;
}

function facetsOf(rows: readonly Row[]): Facets {
  const counted = facetNames.map((name) => {
    const choices = rows.filter(({ facet }) => facet === name);
    return [
      name,
      choices
        .map(({ value, name: called, count }) => ({ value, name: called, count }))
        .sort(name === "year" ? newestFirst : mostFirst),
    ];
  });
  return Object.fromEntries(counted) as Facets;
}

type Choice = Omit<Row, "facet">;

function newestFirst(one: Choice, other: Choice): number {
  return Number(other.value) - Number(one.value);
}

function mostFirst(one: Choice, other: Choice): number {
  return other.count - one.count || one.name.localeCompare(other.name);
}
