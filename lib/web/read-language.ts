import "#server-only";
import Negotiator from "negotiator";
import { headers } from "next/headers";
import { firstLanguage, isLanguage, type Language, languages } from "#lib/base/languages.ts";
import { findOwnLanguage } from "./current-actor.ts";

/**
 * The language a page is said in: the one its address names; for members their account's; for everybody else, at the doors to the
 * workshop, the first of their browser's that we speak.
 */
export async function readLanguage(): Promise<Language> {
  const asked = await headers();
  const named = asked.get("x-colloquy-language");
  if (isLanguage(named)) return named;
  return (await findOwnLanguage()) ?? preferred(asked.get("accept-language") ?? undefined);
}

function preferred(accepted: string | undefined): Language {
  const [first] = new Negotiator({ headers: { "accept-language": accepted } }).languages([...languages]);
  return isLanguage(first) ? first : firstLanguage;
}
