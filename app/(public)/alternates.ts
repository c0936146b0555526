import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { addressIn } from "#lib/base/language-address.ts";
import { listOfferedLanguages } from "#lib/web/institution.ts";

/**
 * What a page of our own words tells search engines of itself: its lasting address, and where it is read in other languages. A
 * publication is written in one language, whatever its frame speaks: its pages name their plain address instead.
 */
export async function alternatesOf(
  address: string,
  types?: Record<string, string>,
): Promise<Metadata["alternates"]> {
  const offered = await listOfferedLanguages();
  const inLanguages = offered.map((language) => [language, addressIn(language, address)]);
  return {
    canonical: addressIn(await getLocale(), address),
    languages: offered.length > 1 ? { ...Object.fromEntries(inLanguages), "x-default": address } : undefined,
    types,
  };
}
