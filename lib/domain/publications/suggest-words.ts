import { db } from "#lib/infra/db.ts";
import { matchingEditions, matchOf } from "./match-editions.ts";

// What is suggested stands in texts that are or were public: nothing else is in the table of words.

/**
 * A query that finds nothing because its last word has only been begun, with the words it may become.
 * @returns the query itself where it finds something or nothing begins so
 */
export async function widenQuery(query: string): Promise<{ query: string; widened: boolean }> {
  const [, before = "", begun = ""] = /^(.*?)([\p{L}\p{M}]{3,40})$/u.exec(query) ?? [];
  const isPlain = begun !== "" && /(^|\s)$/.test(before) && !/["]|(^|\s)or\s/i.test(before);
  if (!isPlain || (await findsSomething(query))) return { query, widened: false };
  const rows = await db.$queryRaw<{ word: string }[]>`
    select "word" from "PublicWord" where "folded" like search_fold(${begun}) || '%'
    order by length("word"), "word" limit 10`;
  if (rows.length === 0) return { query, widened: false };
  return { query: rows.map(({ word }) => `${before}${word}`).join(" or "), widened: true };
}

/**
 * For each word that stands in no public text, those that look most like it, at most ten. Words that do stand there are left out.
 */
export async function findSimilarWords(words: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ asked: string; similar: string[] }[]>`
    select asked, array(
      select "word" from "PublicWord" where "folded" % search_fold(asked)
      order by similarity("folded", search_fold(asked)) desc, "word" limit 10) as similar
    from unnest(${words}::text[]) as asked
    where not exists (select from "PublicWord" where "folded" = search_fold(asked))`;
  return new Map(rows.map(({ asked, similar }) => [asked, similar]));
}

async function findsSomething(query: string): Promise<boolean> {
  const match = matchOf(query);
  if (!match) return false;
  const rows = await db.$queryRaw<
    { found: boolean }[]
  >`select exists(select from ${matchingEditions(match)}) as found`;
  return rows[0]?.found === true;
}
