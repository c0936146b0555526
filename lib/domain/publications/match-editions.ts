import { bigramsOf, withoutUnspaced } from "#lib/base/bigrams.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { PublicationSearch } from "./schema.ts";

/** A query as the database takes it: words for full-text search, pairs of characters for scripts without spaces. */
export type Match = { words: string; bigrams: string[] };

/** @returns null where nothing is left to look for */
export function matchOf(query: string): Match | null {
  const words = withoutStrayDashes(withoutUnspaced(query));
  const bigrams = bigramsOf(query);
  return words === "" && bigrams.length === 0 ? null : { words, bigrams };
}

/** Postgres takes each dash before a word for another "not", and fails at some thirty of them. */
function withoutStrayDashes(words: string): string {
  return words
    .replaceAll(/(?<![^\s"])-+(?=\s|$)/g, "")
    .replaceAll(/(?<![^\s"])-{2,}/g, "-")
    .trim();
}

/** Ids of the current editions that match, as `matching(id)` for a `from` clause. */
export function matchingEditions({ words, bigrams }: Match): Prisma.Sql {
  return Prisma.sql`editions_with(${words}, ${bigrams}::text[]) as matching(id)`;
}

/** What the matches can be divided by, as columns that conditions may name. Groups that are not announced are not told. */
export function foundEditions(match: Match): Prisma.Sql {
  return Prisma.sql`
    select e."id", e."publicationId", e."publishedAt", e."language", p."type"::text as "type",
      extract(year from e."publishedAt" at time zone 'UTC')::int::text as "year",
      g."slug" as "group", g."name" as "groupName"
    from ${matchingEditions(match)}
    join "Edition" e on e."id" = matching."id"
    join "Publication" p on p."id" = e."publicationId"
    left join "WorkingGroup" g on g."id" = p."groupId" and g."announcedAt" is not null`;
}

export const facetNames = ["type", "topic", "group", "year", "language"] as const;
export type FacetName = (typeof facetNames)[number];

/** That a row of `foundEditions` fits every filter; but for one, if told. */
export function fitting(search: PublicationSearch, except?: FacetName): Prisma.Sql {
  const chosen = facetNames.flatMap((name) => {
    const value = search[name];
    return value === undefined || name === except ? [] : [fits(name, String(value))];
  });
  return Prisma.join([Prisma.sql`true`, ...chosen], " and ");
}

function fits(name: FacetName, value: string): Prisma.Sql {
  if (name !== "topic") return Prisma.sql`${column(name)} = ${value}`;
  return Prisma.sql`exists (
    select from "PublicationTopic" pt join "Topic" t on t."id" = pt."topicId"
    where pt."publicationId" = found."publicationId" and t."slug" = ${value})`;
}

function column(name: Exclude<FacetName, "topic">): Prisma.Sql {
  return Prisma.raw(`found."${name}"`);
}
