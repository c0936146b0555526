import "#server-only";
import { headers } from "next/headers";
import type { Language } from "#lib/base/languages.ts";
import { addressesOf } from "./language-address.ts";

/** Where the page that is drawn is read in each language. */
export async function readAddresses(): Promise<Record<Language, string>> {
  return addressesOf((await headers()).get("x-colloquy-path") ?? "/");
}
