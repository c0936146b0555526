import { withoutUnspaced } from "#lib/base/bigrams.ts";
import { excerptOf, foldTerm, markTerms, type Run } from "#lib/base/mark-terms.ts";
import { soughtOf, termsOf } from "#lib/base/search-terms.ts";
import { db } from "#lib/infra/db.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type MarkedHit = { title: Run[]; excerpt: Run[] };

/**
 * Titles and pieces of texts of editions that were found, the words marked by the rules they were found by.
 * Only what stands around the first word is looked at: whole texts would take longer than finding them.
 * @param query as the editions were found with
 * @returns by the publications' slugs
 */
export async function markHits(ids: readonly string[], query: string): Promise<Map<string, MarkedHit>> {
  const terms = soughtOf(termsOf(query));
  // Any of them is marked: what stands around the first is rarely all that was asked for.
  const words = withoutUnspaced(terms.map((term) => `"${term.replaceAll('"', " ")}"`).join(" or "));
  const rows = await db.$queryRaw<Row[]>`
    select p."slug", piece."text",
      ts_headline('public.colloquy', e."title", q, ${`${marks}, HighlightAll=true`}) as "title",
      ts_headline('public.colloquy', piece."text", q, ${`${marks}, ${lengths}`}) as "headline"
    from "Edition" e
      join "Publication" p on p."id" = e."publicationId",
      websearch_to_tsquery('public.colloquy', ${words}) q,
      -- "offset 0": what is long is read and put in lower case once.
      lateral (
        select e."standfirst" || E'\n' || left(e."plainText", ${mostCharacters}::int) as "text" offset 0) as whole,
      lateral (select lower(whole."text") as "text" offset 0) as lowered,
      lateral (
        select coalesce(
          (${firstPlace(Prisma.sql`lowered."text"`, terms, words)}),
          (${firstPlace(Prisma.sql`search_fold(whole."text")`, terms, words)}),
          1) as "at"
      ) as start,
      lateral (
        select case
          when start."at" <= 200 then left(whole."text", 1200)
          else regexp_replace(substr(whole."text", start."at" - 200, 1200), '^\\S{1,30}\\s', '') end as "text"
      ) as piece
    where e."id" = any(${ids}::uuid[])`;
  const unspaced = terms.filter((term) => withoutUnspaced(term) !== term.normalize("NFKC"));
  return new Map(rows.map((row) => [row.slug, marked(row, words, unspaced)]));
}

type Row = { slug: string; text: string; title: string; headline: string };

const mark = { start: "\u0002", stop: "\u0003" };
const marks = `StartSel=${mark.start}, StopSel=${mark.stop}`;
const lengths = `MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "`;

/** Of each text: a find further on is not shown, though it counts. */
const mostCharacters = 200_000;

/**
 * Where the first of the terms begins, as a word of its own; where none stands there, the first of their stems. Null where neither
 * does. All of them are one pattern: the text is read once, not once for each.
 */
function firstPlace(text: Prisma.Sql, terms: readonly string[], words: string): Prisma.Sql {
  const exact = [...new Set(terms.flatMap((term) => [term.toLowerCase(), foldTerm(term)]).map(patternOf))];
  return Prisma.sql`
    coalesce(
      nullif(regexp_instr(${text}, ${exact.join("|") || null}::text), 0),
      nullif(regexp_instr(${text}, (
        select '\\m(?:' || string_agg(stem, '|') || ')'
        from unnest(tsvector_to_array(to_tsvector('public.colloquy', ${words}))) as stem
        where stem ~ '^[[:alnum:]]+$')), 0))`;
}

/** A regular expression of Postgres's that means exactly these words; scripts without spaces have no ends of words. */
function patternOf(term: string): string {
  const exact = term.replaceAll(/[^\p{L}\p{M}\p{N}\s]/gu, "\\$&");
  return withoutUnspaced(term) === term.normalize("NFKC") ? `\\m${exact}\\M` : exact;
}

/** Full-text search marks the words of spaced scripts; of the others it knows nothing. */
function marked({ text, title, headline }: Row, words: string, unspaced: readonly string[]): MarkedHit {
  const found = runsOf(headline);
  const nothing = words === "" || !found.some((run) => run.found);
  const excerpt = nothing && unspaced.length > 0 ? excerptOf(text, unspaced) : markMore(found, unspaced);
  return { title: markMore(runsOf(title), unspaced), excerpt };
}

function markMore(runs: readonly Run[], terms: readonly string[]): Run[] {
  return runs.flatMap((run) => (run.found ? [run] : markTerms(run.text, terms)));
}

function runsOf(headline: string): Run[] {
  return headline.split(mark.start).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part, found: false }] : [];
    const [found = "", rest = ""] = part.split(mark.stop);
    return [{ text: found, found: true }, ...(rest ? [{ text: rest, found: false }] : [])];
  });
}
