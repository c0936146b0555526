import "#server-only";
import { headers } from "next/headers";
import { addressesOf, type SpokenAddresses } from "#lib/base/language-address.ts";
import { listOfferedLanguages } from "./institution.ts";

/** Where the page that is drawn is read in each language that the institution offers. */
export async function readAddresses(): Promise<SpokenAddresses> {
  const [asked, offered] = await Promise.all([headers(), listOfferedLanguages()]);
  return addressesOf(asked.get("x-colloquy-path") ?? "/", offered);
}
