import { firstLanguage, isLanguage, type Language } from "./languages.ts";

/** First segments of the addresses that are read in several languages: the reading room, and the doors to the workshop. */
const places = [
  "",
  "accessibility",
  "events",
  "groups",
  "invitations",
  "notifications",
  "people",
  "privacy",
  "publications",
  "search",
  "sign-in",
  "subscriptions",
  "topics",
];

/**
 * The address of the same page in a language: `/groups` is `/fr/groups` in French.
 * @param address from the top of the site, with or without query and fragment
 * @returns the address as it was where it is of no page that speaks: a file, a member's page, another site
 */
export function addressIn(language: Language, address: string): string {
  return language === firstLanguage || !isSpoken(address) ? address : under(language, address);
}

/** Where a page is read, by language. */
export type SpokenAddresses = readonly { language: Language; address: string }[];

/** The address of a page in each of these languages, each named: at the doors the first may be chosen over what a browser says. */
export function addressesOf(address: string, offered: readonly Language[]): SpokenAddresses {
  return offered.map((language) => ({
    language,
    address: isSpoken(address) ? under(language, address) : address,
  }));
}

/**
 * What an address asks for: the page, and in which language.
 * @returns null where no language is named, or nothing that can be read in it
 */
export function splitLanguage(address: string): { language: Language; address: string } | null {
  const [, language, rest = ""] = /^\/([a-z]{2})(?![^/?#])(.*)$/s.exec(address) ?? [];
  if (!isLanguage(language)) return null;
  const asked = rest.startsWith("/") ? rest : `/${rest}`;
  return isSpoken(asked) && rest !== "/" ? { language, address: asked } : null;
}

function under(language: Language, address: string): string {
  return `/${language}${pathOf(address) === "/" ? address.slice(1) : address}`;
}

function isSpoken(address: string): boolean {
  if (!/^\/(?!\/)/.test(address)) return false;
  const segments = pathOf(address).split("/").slice(1);
  if (!places.includes(segments[0] ?? "")) return false;
  return !segments.includes("download") && !segments.at(-1)?.includes(".");
}

const pathOf = (address: string) => address.split(/[?#]/, 1)[0] ?? "";
