import { visitor } from "#lib/base/actor.ts";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import { findEvent } from "#lib/domain/events/queries.ts";
import { findAnnouncedGroup, findRenamedGroup } from "#lib/domain/groups/queries.ts";
import { listOfferedLanguages } from "#lib/domain/institution/queries.ts";
import { findPersonBySlug } from "#lib/domain/people/queries.ts";
import { findTopic } from "#lib/domain/publications/list-topics.ts";
import { findRenamedPublication, isReadable } from "#lib/domain/publications/queries.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { endsLikeNoPage, isApi } from "./public-address.ts";

type LookUp = (slug: string) => Promise<unknown>;

/** What the public can find behind the first segment of an address: asked of the same queries as the pages behind it. */
const named: Record<string, LookUp> = {
  publications: async (slug) => (await isReadable(slug)) || (await findRenamedPublication(slug)),
  groups: async (slug) => (await findAnnouncedGroup(slug)) ?? (await findRenamedGroup(slug)),
  events: findEvent,
  people: (slug) => findPersonBySlug(visitor, slug),
  topics: findTopic,
};

/** First segments of addresses that something answers to, whatever the database holds. */
const places = [
  "",
  "accessibility",
  "feed.json",
  "feed.xml",
  "fonts",
  "imports",
  "institution",
  "oai",
  "pictures",
  "portraits",
  "privacy",
  "robots.txt",
  "search",
  "sitemap.xml",
  "sitemaps",
  "source-files",
];

/**
 * Whether a public address can be told to be of nothing without rendering it: no page begins so, or the public finds nothing
 * of this name at this moment. Whoever guesses names costs an indexed look-up, the same for what is hidden and what never was.
 * @param address as `publicAddress` spells it
 * @param language it is asked for in; in one that the institution does not offer there is nothing
 * @returns false also where only the page itself can tell
 */
export async function isNothingThere(address: string, language: Language = firstLanguage): Promise<boolean> {
  if (language !== firstLanguage && !(await listOfferedLanguages()).includes(language)) return true;
  const path = address.split("?", 1)[0] ?? "";
  if (isApi(path)) return false;
  if (endsLikeNoPage(path)) return true;
  const [, first = "", part] = path.split("/");
  const lookUp = Object.hasOwn(named, first) ? named[first] : undefined;
  if (!lookUp) return !places.includes(first);
  if (part === undefined) return false;
  const slug = readSlug(part);
  return slug === null || !(await lookUp(slug));
}
