import { accentOnLight, defaultAccent } from "#lib/base/accent.ts";
import { readPrintLogo } from "./find-logo.ts";
import { readInstitution } from "./queries.ts";

/** The institution as files print it. */
export type PrintBrand = {
  name: string;
  /** "#rrggbb", deepened until it can be read on paper. */
  accent: string;
  logo: { type: "png"; bytes: Uint8Array } | null;
};

/** What files that are written now bear of the institution; those that were written before keep what they have. */
export async function readPrintBrand(): Promise<PrintBrand> {
  const { name, accent, logo } = await readInstitution();
  const bytes = logo && (await readPrintLogo(logo.hash));
  return {
    name,
    accent: accentOnLight(accent ?? defaultAccent),
    logo: bytes && { type: "png", bytes },
  };
}
