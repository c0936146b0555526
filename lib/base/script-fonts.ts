import { mainLanguage } from "./language-tag.ts";

/** The face, by language, that a reader's device gets where it has none of its own for the script: a package and its version. */
export const scriptFonts = {
  ja: { family: "noto-sans-jp", version: "5.3.1" },
  ko: { family: "noto-sans-kr", version: "5.3.1" },
} as const;

/** Where the style sheet of a language's face is; null for languages that the faces of every page write.
 *  @param language IETF tag */
export function scriptStyles(language: string): string | null {
  const tag = mainLanguage(language);
  if (tag !== "ja" && tag !== "ko") return null;
  const { family, version } = scriptFonts[tag];
  return `/fonts/${family}/${version}/index.css`;
}
