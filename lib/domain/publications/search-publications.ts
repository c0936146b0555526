import { bigramsOf, withoutUnspaced } from "#lib/base/bigrams.ts";
import { db } from "#lib/infra/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readCards } from "./queries.ts";
import type { SearchHit } from "./types.ts";

const mark = { start: "\u0002", stop: "\u0003" };
const headlineOptions = `StartSel=${mark.start}, StopSel=${mark.stop}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "`;

/**
 * Public editions that answer a query, best first, at most 30. Words in spaced scripts go through Postgres full-text
 * search, which takes any input; Japanese and Korean words through pairs of characters.
 */
export async function searchPublications(query: string): Promise<SearchHit[]> {
  const words = withoutUnspaced(query);
  const bigrams = bigramsOf(query);
  if (words === "" && bigrams.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string; headline: string }[]>`
    select e."id", ts_headline('colloquy', e."plainText", q, ${headlineOptions}) as headline
    from "Edition" e, websearch_to_tsquery('colloquy', ${words}) q
    where e."state" = 'public' and ${matches(words, bigrams)}
    order by ts_rank(e."search", q) desc, e."publishedAt" desc, e."id" desc
    limit 30`;
  const cards = await readCards(rows.map(({ id }) => id));
  const headlines = new Map(rows.map(({ id, headline }) => [id, headline]));
  return rows.flatMap(({ id }, index) => {
    const card = cards[index];
    return card ? [{ card, excerpt: runsOf(headlines.get(id) ?? "") }] : [];
  });
}

/** Ids of the public editions that answer a query, at most 1,000, for a list with further filters. */
export async function findMatchingEditions(query: string): Promise<string[]> {
  const words = withoutUnspaced(query);
  const bigrams = bigramsOf(query);
  if (words === "" && bigrams.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    select e."id" from "Edition" e, websearch_to_tsquery('colloquy', ${words}) q
    where e."state" = 'public' and ${matches(words, bigrams)}
    order by e."publishedAt" desc, e."id" desc
    limit 1000`;
  return rows.map(({ id }) => id);
}

function matches(words: string, bigrams: string[]): Prisma.Sql {
  const conditions = [
    ...(words === "" ? [] : [Prisma.sql`e."search" @@ q`]),
    ...(bigrams.length === 0 ? [] : [Prisma.sql`e."bigrams" @> ${bigrams}::text[]`]),
  ];
  return Prisma.join(conditions, " and ");
}

function runsOf(headline: string): SearchHit["excerpt"] {
  return headline.split(mark.start).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part, found: false }] : [];
    const [found = "", rest = ""] = part.split(mark.stop);
    return [{ text: found, found: true }, ...(rest ? [{ text: rest, found: false }] : [])];
  });
}
