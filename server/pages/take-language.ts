import type { IncomingMessage } from "node:http";
import { splitLanguage } from "#lib/base/language-address.ts";
import { firstLanguage, isLanguage, type Language } from "#lib/base/languages.ts";
import { publicAddress } from "./public-address.ts";

/** Tells pages in which language they are asked for. From outside it is dropped at the door. */
export const languageHeader = "x-colloquy-language";

/**
 * Takes the language out of a request's address, so that all behind it see the page's own: `/fr/groups` is asked for as `/groups`,
 * in French. A public page is spoken in the language of its address and in no reader's own. The request is changed.
 * @returns the plainer address of the same page where there is one; null: go on
 */
export function takeLanguage(request: IncomingMessage): string | null {
  const asked = splitLanguage(request.url ?? "/");
  if (asked) request.url = asked.address;
  const isPublic = publicAddress(request) !== null;
  if (isPublic && asked?.language === firstLanguage) return asked.address;
  if (asked || isPublic) request.headers[languageHeader] = asked?.language ?? firstLanguage;
  return null;
}

/** The language a request for a public page came with. */
export function languageOf({ headers }: IncomingMessage): Language {
  const language = headers[languageHeader];
  return isLanguage(language) ? language : firstLanguage;
}
