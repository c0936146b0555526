import { languages } from "#lib/base/languages.ts";
import type { InstitutionDescription, Logo } from "./types.ts";

/** What an installation is before anybody has described it. */
export const undescribed: InstitutionDescription = {
  name: "Colloquy",
  shortName: "",
  tagline: "",
  accent: null,
  languages: [...languages],
  privacyWords: "",
  accessibilityWords: "",
};

/** A form of a logo: for pages, or for files and pictures. */
export type LogoForm = "webp" | "png";

/** Where a logo's bytes stand in the file store. */
export function logoKey(hash: string, form: LogoForm): string {
  return `institution/${hash}.${form}`;
}

type LogoColumns = {
  logo: string | null;
  logoWidth: number | null;
  logoHeight: number | null;
  logoGround: string | null;
};

/** A logo as its row has it; null where there is none. */
export function logoOf({ logo, logoWidth, logoHeight, logoGround }: LogoColumns): Logo | null {
  if (!logo || !logoWidth || !logoHeight) return null;
  return {
    hash: logo,
    width: logoWidth,
    height: logoHeight,
    ground: logoGround === "dark" ? "dark" : "light",
  };
}
