import { ok, type Result, refuse } from "#lib/base/result.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { decideTopics, type TopicsRefusal } from "#lib/domain/publications/rules.ts";
import { decideSeries, type SeriesRefusal } from "#lib/domain/reports/rules.ts";
import type { DescribedInput } from "./schema.ts";
import type { AuthorLine, EarlierDescription } from "./types.ts";

/** As many people as one publication is by. */
export const mostAuthors = 100;

/** As many as a group prepares at once. */
export const mostPrepared = 200;

export type DescriptionRefusal =
  | TopicsRefusal
  | SeriesRefusal
  | { kind: "FirstDayToCome" | "FirstDayTooOld" | "DoiUnclear" }
  | { kind: "TooManyAuthors"; most: number }
  | { kind: "AuthorWithoutName"; affiliation: string };

/**
 * What was typed of an earlier publication, as it is kept.
 * Refuses: FirstDayToCome, FirstDayTooOld (before 1900: the list of publications knows no such year), SeriesIncomplete (a name or
 * a number alone), DoiUnclear, TooManyAuthors, AuthorWithoutName, TooManyTopics, TopicWithoutLetters.
 */
export function decideDescription(
  input: DescribedInput,
  now: Date,
): Result<EarlierDescription, DescriptionRefusal> {
  if (input.publishedOn > utcDay(now)) return refuse({ kind: "FirstDayToCome" });
  if (input.publishedOn < "1900") return refuse({ kind: "FirstDayTooOld" });
  const series = decideSeries(input.seriesName, input.seriesNumber);
  if (!series.ok) return series;
  const authors = decideAuthors(input.authors);
  if (!authors.ok) return authors;
  const doi = decideDoi(input.doi);
  if (!doi.ok) return doi;
  const topics = decideTopics(input.topics, input.newTopics);
  if (!topics.ok) return topics;
  const { type, title, standfirst, publishedOn, language, corporateAuthor, newTopics, originalUrl } = input;
  return ok({
    ...{ type, title, standfirst, publishedOn, language, corporateAuthor, newTopics },
    series: series.value,
    authors: authors.value,
    topics: topics.value.known,
    originalUrl: originalUrl ? new URL(originalUrl).href : null,
    doi: doi.value,
  });
}

/** One a line; what follows the first semicolon is the affiliation. */
function decideAuthors(
  typed: string,
): Result<AuthorLine[], Extract<DescriptionRefusal, { kind: "TooManyAuthors" | "AuthorWithoutName" }>> {
  const lines = typed.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > mostAuthors) return refuse({ kind: "TooManyAuthors", most: mostAuthors });
  const authors = lines.map(authorIn);
  const nameless = authors.find(({ name }) => name === "");
  return nameless ? refuse({ kind: "AuthorWithoutName", affiliation: nameless.affiliation }) : ok(authors);
}

function authorIn(line: string): AuthorLine {
  const [name = "", ...rest] = line.split(/[;；]/);
  return { name: plain(name).slice(0, 120), affiliation: plain(rest.join(";")).slice(0, 300) };
}

function plain(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** The same in the form in which it was typed. */
export function authorsAsTyped(authors: readonly AuthorLine[]): string {
  return authors.map(({ name, affiliation }) => (affiliation ? `${name}; ${affiliation}` : name)).join("\n");
}

function decideDoi(typed: string): Result<string | null, { kind: "DoiUnclear" }> {
  const doi = typed.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "").toLowerCase();
  if (doi === "") return ok(null);
  return /^10\.\d{4,9}\/[^\s"<>]+$/.test(doi) ? ok(doi) : refuse({ kind: "DoiUnclear" });
}

/** Names are the same where they differ only in case and spaces. */
export function sameName(one: string, other: string | null): boolean {
  const folded = (name: string) => name.normalize("NFKC").toLocaleLowerCase("en").replace(/\s+/g, " ").trim();
  return other !== null && folded(one) === folded(other);
}
